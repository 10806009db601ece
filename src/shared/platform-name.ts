// The name of a chat platform as its users know it; pure.

/** 'Telegram' for the channel 'telegram'. */
export const platformName = (channel: string): string => channel.charAt(0).toUpperCase() + channel.slice(1);
