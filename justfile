# The daily loop; CONTRIBUTING.md says when to use what. On Windows, the commands run in PowerShell.

set windows-shell := ["powershell.exe", "-NoLogo", "-Command"]

tools := justfile_directory() / ".venv" / if os_family() == "windows" { "Scripts" } else { "bin" }
quick := '-m "not browser and not postgresql" -k "not (hostile or properties or terminal)"'
pages := "ARCHITECTURE.md docs/columns.md docs/formats.md"

# The tools of the project's own environment are found first, whether it is activated or not.
export PATH := tools + PATH_VAR_SEP + env("PATH")

export DENO_NO_UPDATE_CHECK := "1"

# List what there is.
default:
    @just --list

# Start the workbench on http://localhost:8501.
run:
    streamlit run app.py

# Check format, lint, types and the generated parts of the documentation.
check:
    ruff format --check .
    ruff check .
    mypy
    deno lint --config ui/components/deno.json ui/components
    deno check --config ui/components/deno.json ui/components
    cog -P -I . --check {{ pages }}

# Run the quick tests, in under a minute: claims, commands, queries and documentation, without browser and PostgreSQL.
fast:
    pytest -n 2 {{ quick }} tests/claims tests/db/commands tests/db/queries tests/docs tests/test_architecture.py

# Run every test.
test:
    pytest -n 2

# Format the code, mend what can be mended, write the generated parts of the documentation anew.
format:
    ruff format .
    ruff check --fix .
    cog -P -I . -r {{ pages }}
