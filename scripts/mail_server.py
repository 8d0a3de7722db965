"""A mail server with bad days, for tests: what it does is said on its standard input, a word a line.

    accept      takes every mail
    temporary   refuses every recipient for now (451)
    permanent   refuses every recipient for good (550)
    closing     refuses every recipient and says that it closes (421)
    stall       never answers once a mail is there
    late        answers a mail that is there only after the next word
    down        stops listening
    up          listens again, on the same port

What happens is said on its standard output: `port N` at first and whenever it listens, `down` when it no
longer does, `done WORD` after any other word, `held ID RECIPIENT` when a mail is there and not answered yet,
`taken ID RECIPIENT` when it was taken.
"""

import asyncio
import sys
from email import message_from_bytes

from aiosmtpd.smtp import SMTP

ANSWERS = {"temporary": "451 not now", "permanent": "550 nobody of that name", "closing": "421 closing"}


def say(*words):
    print(*words, flush=True)


class Handler:
    """What becomes of a mail."""

    def __init__(self):
        self.mode = "accept"
        self.next_word = asyncio.Event()

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if self.mode in ANSWERS:
            return ANSWERS[self.mode]
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server, session, envelope):
        name = message_from_bytes(envelope.content)["Message-ID"]
        recipient = envelope.rcpt_tos[0]
        mode = self.mode
        if mode in ("stall", "late"):
            say("held", name, recipient)
            # Whoever hangs up ends the wait.
            await (asyncio.Event() if mode == "stall" else self.next_word).wait()
        say("taken", name, recipient)
        return "250 taken"


async def main():
    handler = Handler()
    loop = asyncio.get_running_loop()
    port = 0
    listening = None

    async def listen():
        nonlocal listening, port
        listening = await loop.create_server(
            lambda: SMTP(handler, hostname="localhost", loop=loop), "127.0.0.1", port
        )
        port = listening.sockets[0].getsockname()[1]
        say("port", port)

    await listen()
    words = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(words), sys.stdin)
    while line := await words.readline():
        word = line.decode().strip()
        if word == "down":
            listening.close()
            say("down")
        elif word == "up":
            await listen()
        else:
            handler.next_word.set()
            handler.next_word = asyncio.Event()
            handler.mode = word
            say("done", word)


asyncio.run(main())
