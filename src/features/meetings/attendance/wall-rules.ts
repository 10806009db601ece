// Names by which the code on the wall is kept: its living message and its job.
export const WALL = 'mtwall';
export const wallRef = (meetingId: string): string => `${WALL}:${meetingId}`;
export const WALL_JOB = 'meetings.wall';
