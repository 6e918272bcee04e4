"""What the page Export shows and sends."""
