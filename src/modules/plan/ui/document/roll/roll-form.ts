/** Id of the form of next year's plan: its ticks stand in tables outside of it and are counted by it. */
export const rollForm = 'roll';
