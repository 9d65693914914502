"""The same screens in a browser on this computer."""

VARIABLE = "TEXTUAL_DRIVER"
"""Environment variable by which Textual is told where to draw; the processes behind ``serve`` have it."""
DRIVER = "committee_assistant.tui.browser.driver:WindowDriver"
"""What it says in them."""
