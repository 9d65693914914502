"""An Answer becomes plain text, a terminal's page or JSON; nothing here decides what is said."""
