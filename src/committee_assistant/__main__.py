"""Lets ``python -m committee_assistant`` do what the console script does."""

from committee_assistant.cli import main

if __name__ == "__main__":
    main()
