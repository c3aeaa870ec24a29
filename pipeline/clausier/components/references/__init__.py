"""References: mentions of decisions, resolutions, treaties and other instruments."""
