"""From text to sections and blocks: how documents of a series are built, not what they say."""
