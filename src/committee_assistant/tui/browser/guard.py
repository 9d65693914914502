"""Keeps other websites away from the conversation that is served on this computer.

There is no login, so what matters is who can reach the server. What is protected:

- Other computers: the socket is bound to 127.0.0.1 alone.
- Another website in the member's browser: a browser lets any page open a WebSocket to any address, and says in
  ``Origin`` which page it is. Textual's server does not look; here a WebSocket from any other page is refused.
- Another website whose name is made to lead to 127.0.0.1 (DNS rebinding): the browser still says its name in ``Host``,
  and every request for another name is refused.
- Another website that shows the page in a frame to catch clicks, or that the page would load anything from: forbidden
  by the Content-Security-Policy that goes with every response.

What is not protected: whoever else uses this computer, and every program that runs on it, can connect, read the papers
and act as the one who started the server.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web

HOST = "127.0.0.1"
"""The only address that is listened on."""
WEBSOCKET = "/ws"
"""Path under which the page connects to a process of its own."""
NAMES = (HOST, "localhost")
"""What a browser on this computer may call it."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def guarded(port: int) -> web.Application:
    """Make an application that answers this computer's own page and refuses every other request with 403."""
    hosts = frozenset(f"{name}:{port}" for name in NAMES)

    @web.middleware
    async def refuse_others(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not is_ours(request, hosts):
            raise web.HTTPForbidden(text="Refused: only the page of this computer itself may connect.\n")
        return await handler(request)

    async def confine(request: web.Request, response: web.StreamResponse) -> None:
        response.headers.update(_headers(hosts))

    app = web.Application(middlewares=[refuse_others])
    app.on_response_prepare.append(confine)
    return app


def is_ours(request: web.Request, hosts: frozenset[str]) -> bool:
    """Tell whether a request is meant for this server by name and comes from its own page.

    A page that is opened by its address has no origin yet, so only a WebSocket must have one.
    """
    named = [host.lower() for host in request.headers.getall("Host", [])]
    origins = request.headers.getall("Origin", [])
    if len(named) != 1 or named[0] not in hosts:
        return False
    if request.path == WEBSOCKET and not origins:
        return False
    return all(origin in {f"http://{host}" for host in hosts} for origin in origins)


def _headers(hosts: frozenset[str]) -> dict[str, str]:
    sockets = " ".join(f"ws://{host}" for host in sorted(hosts))
    policy = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self' 'unsafe-inline'",  # the terminal writes its own rules
        "font-src": "'self'",
        "img-src": "'self' data:",
        "connect-src": sockets,
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
    }
