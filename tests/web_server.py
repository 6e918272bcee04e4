"""A web server of the tests' own, on this machine."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PARAGRAPHS = """<p>The harbour authority said on Monday that the north pier would stay closed until it is paid.</p>
<p>Two storms in February had torn away eleven metres of the wall, and the damage came to four million euros.</p>
<p>Fishermen who land their catch there have to use the southern basin until the end of the year at least.</p>"""
PAGE = f"""<html lang="en"><head><title>Pier stays closed - The Harbour Post</title>
<meta property="og:title" content="Pier stays closed"><meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="2024-05-06T10:00:00Z"></head>
<body><article><h1>Pier stays closed</h1>{PARAGRAPHS}</article></body></html>"""


class Server:
    """A web server of the test's own: paths to what they answer, and what was asked."""

    def __init__(self):
        self.answers = {}
        self.asked = []

    def answer(self, path, body=PAGE, *, status=200, **headers):
        body = body.encode() if isinstance(body, str) else body
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers[path] = (status, {"Content-Type": "text/html; charset=utf-8", **named}, body)

    def address(self, path, host="news.example"):
        return f"http://{host}:{self.port}{path}"


@contextmanager
def serving():
    """Serve on a free port of this machine until the block ends."""
    state = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            state.asked.append((self.path, dict(self.headers)))
            answer = state.answers.get(self.path, (404, {"Content-Type": "text/html"}, b"nothing here"))
            if callable(answer):
                answer(self)
                return
            status, headers, body = answer
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        listening.daemon_threads = True
        state.port = listening.server_address[1]
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield state
        listening.shutdown()
        thread.join()
