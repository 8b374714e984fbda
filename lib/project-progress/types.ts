/** How the project is doing, for everybody: what is agreed, what has taken place, what was written down. */
export type ProjectProgress = {
  /** Registered visits that lie ahead or whose outcome nobody has reported. */
  agreed: number;
  held: number;
  observations: number;
  /** Seats that nobody has taken at openings still ahead. */
  freeSeats: number;
};
