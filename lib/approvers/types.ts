/** Who can say yes or no to what somebody asks for: a place at an event, or a seat at a visit. */
export type Asked = {
  /** Null for a guest. */
  askerId: string | null;
  /** Whether the one who answers for the asker's home desk is asked before those who run it. */
  byDesk: boolean;
  /** Who answers for the asker's home desk, while active. */
  responsibleId: string | null;
  /** The facilitators, or the host. */
  runnerIds: readonly string[];
  leadIds: readonly string[];
};
