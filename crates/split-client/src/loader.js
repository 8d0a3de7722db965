// The screens that people arrive at: their pieces are on their way while the program is still compiled.
const pieceOfPath = { "/": "home", "/sign-in": "sign_in" };
const pieceFetched = new Map();
const pieceStarted = new Map();
async function fetchPiece(name, integrity) {
  const answer = await fetch(new URL(name, import.meta.url), { integrity });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.arrayBuffer();
}
// Each is made once; a failure is forgotten, so that trying again really does.
function pieceOnce(known, name, make) {
  let made = known.get(name);
  if (made === undefined) {
    made = make();
    known.set(name, made);
    made.catch(() => known.delete(name));
  }
  return made;
}
const fetchPieceOnce = ([name, integrity]) => pieceOnce(pieceFetched, name, () => fetchPiece(name, integrity));
for (const file of pieceFiles[pieceOfPath[location.pathname]] ?? []) fetchPieceOnce(file);
// Starting a part adds its functions to the table of the running program. A part may be in several files.
async function startFile(file) {
  const bytes = await fetchPieceOnce(file);
  const starting = [];
  let begin = 0;
  for (const [part, length] of file[2]) {
    const content = new Uint8Array(bytes, begin, length);
    begin += length;
    starting.push(pieceOnce(pieceStarted, part, () => WebAssembly.instantiate(content, { __wasm_split: wasm })));
  }
  await Promise.all(starting);
}
// The program imports one function for each piece; it calls back by the number of a function in its table.
const pieceLoaders = {};
for (const [piece, files] of Object.entries(pieceFiles)) {
  pieceLoaders[`__wasm_split_load_${piece}`] = async (callback, data) => {
    let here = true;
    try {
      await Promise.all(files.map(startFile));
    } catch {
      here = false;
    }
    wasm.__indirect_function_table.get(callback)(data, here);
  };
}
