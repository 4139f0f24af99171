"""Pure arithmetic of what a shop is measured by: rolling windows, rates, alarms, stages of a return, causes, costs."""
