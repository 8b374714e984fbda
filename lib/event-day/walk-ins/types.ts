/** An employee who has no place at the event and may be the one in the door. */
export type Comer = { employeeId: string; name: string; unitName: string; siteName: string };
