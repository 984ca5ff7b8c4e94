"""Page text -> articles, mentions and facts. Reads no graph library; `graph` builds on it."""
