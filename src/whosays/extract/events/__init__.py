"""What statements are about: events, who is held to have done them, what is contested."""
