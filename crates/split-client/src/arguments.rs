//! What trunk tells wasm-bindgen.

use std::path::PathBuf;

/// A call that makes something of a program; calls such as `--version` are none.
#[derive(Debug, PartialEq)]
pub struct Arguments {
    /// The program as cargo left it.
    pub input: PathBuf,
    /// Everything else, handed on as it is.
    pub others: Vec<String>,
    out_dir: PathBuf,
    out_name: String,
}

impl Arguments {
    /// Trunk joins options and values by `=`, so the one argument without a dash is the program.
    pub fn read(all: Vec<String>) -> Option<Self> {
        let value = |option: &str| {
            all.iter()
                .find_map(|one| one.strip_prefix(option))
                .map(str::to_owned)
        };
        let out_dir = value("--out-dir=")?.into();
        let out_name = value("--out-name=")?;
        let (others, mut inputs): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|one| one.starts_with('-'));
        let input = inputs.pop()?.into();
        inputs.is_empty().then_some(Self {
            input,
            others,
            out_dir,
            out_name,
        })
    }

    /// The script that wasm-bindgen writes.
    pub fn script(&self) -> PathBuf {
        self.out_dir.join(format!("{}.js", self.out_name))
    }

    /// The program that wasm-bindgen writes.
    pub fn program(&self) -> PathBuf {
        self.out_dir.join(format!("{}_bg.wasm", self.out_name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<Arguments> {
        Arguments::read(line.split(' ').map(str::to_owned).collect())
    }

    #[test]
    fn a_build_names_a_program_and_where_the_result_goes() {
        let build =
            read("--target=web --out-dir=a/b --out-name=client c/client.wasm --no-typescript")
                .unwrap();
        assert_eq!(build.input, PathBuf::from("c/client.wasm"));
        assert_eq!(build.script(), PathBuf::from("a/b/client.js"));
        assert_eq!(build.program(), PathBuf::from("a/b/client_bg.wasm"));
        assert_eq!(
            build.others,
            [
                "--target=web",
                "--out-dir=a/b",
                "--out-name=client",
                "--no-typescript"
            ]
        );
    }

    #[test]
    fn other_calls_are_handed_on() {
        assert_eq!(read("--version"), None);
        assert_eq!(
            read("--out-dir=a --out-name=client one.wasm two.wasm"),
            None
        );
    }
}
