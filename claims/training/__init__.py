"""How the encoder's file is made; nothing here is needed to run the workbench. See README.md beside this file."""
