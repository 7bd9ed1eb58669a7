/** Where a browser sends the logs that waited in it. The address stays: a page of an older version must still find it. */
export { receiveLog as POST } from "@/lib/sessions/gate";
