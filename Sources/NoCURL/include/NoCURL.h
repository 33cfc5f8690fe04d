// Nothing of this is ever called.
