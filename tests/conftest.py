"""What all tests share: the settings of hypothesis."""

from hypothesis import settings

# No deadline: the first example of a test may load a library, and a busy machine is no failure.
settings.register_profile("briefgen", deadline=None)
settings.load_profile("briefgen")
