"""Figure P12: how long the server takes from its start to its first answer, and its memory.

    measure_start.py SERVER-BINARY ASSETS PORT

Fills a database with 10,000 members, then starts the server on it seven times and takes the
median. Memory is the resident set, idle after the start and again after 5,000 requests.
"""

import http.client
import os
import signal
import subprocess
import sys
import tempfile
import time

MEMBERS = 10_000
binary, assets, port = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), int(sys.argv[3])
community = os.path.abspath("community.toml")


def start(home):
    """Starts the server and waits for its first answer; gives the process and the seconds."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [binary, "--database", f"sqlite:{home}/community.db", "--assets", assets, "--demo",
         "--demo-members", str(MEMBERS), "--community", community, "--port", str(port),
         "--outbox-directory", f"{home}/outbox", "--metrics-address", "off", "--rate-limit-factor", "0"],
        cwd=home, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while True:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/readyz")
            if connection.getresponse().status == 200:
                return process, time.perf_counter() - began
        except OSError:
            pass
        if process.poll() is not None:
            sys.exit(f"the server ended with status {process.returncode}")
        if time.perf_counter() - began > 300:
            sys.exit("the server gave no answer in 300 s")
        time.sleep(0.001)


def stop(process):
    """Ends the server in good order."""
    process.send_signal(signal.SIGTERM)
    process.wait(30)


def resident_megabytes(process):
    """The resident set of a process in MB."""
    with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
        kilobytes = next(int(line.split()[1]) for line in status if line.startswith("VmRSS:"))
    return kilobytes * 1024 / 1e6


with tempfile.TemporaryDirectory() as home:
    filler, seconds = start(home)
    stop(filler)
    print(f"P12 fill_10000_members_s {seconds:.1f}")
    times = []
    for _ in range(7):
        server, seconds = start(home)
        times.append(seconds)
        idle = resident_megabytes(server)
        stop(server)
    print(f"P12 start_to_first_answer_ms {sorted(times)[len(times) // 2] * 1000:.1f}")
    print(f"P12 resident_idle_mb {idle:.1f}")
    server, _ = start(home)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    origin = f"http://localhost:{port}"
    connection.request("POST", "/api/demo/sign-in", '{"persona":"worker"}', {
        "Origin": origin, "Content-Type": "application/json", "Idempotency-Key": "measure-start-of-server"})
    answer = connection.getresponse()
    answer.read()
    if answer.status >= 300:
        sys.exit(f"signing in answered {answer.status}")
    cookie = answer.getheader("Set-Cookie").split(";")[0]
    for _ in range(5_000):
        connection.request("GET", "/api/members", headers={"Cookie": cookie})
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            sys.exit(f"/api/members answered {answer.status}")
    print(f"P12 resident_after_load_mb {resident_megabytes(server):.1f}")
    stop(server)
