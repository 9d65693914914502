"""Words typed become a Reading."""
