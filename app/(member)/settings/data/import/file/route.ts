/** Where the import page sends a file: an address of its own, because a file may be longer than any form (lib/core/front/body.ts). */
export { receiveFile as POST } from "@/lib/history/import/gate";
