"""What people see: a Streamlit script, its pages and components, and the HTTP routes beside them."""
