"""The same screens in a browser on this computer; nothing but ``serve`` imports it."""
