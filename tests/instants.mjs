// The instants of a calendar as ical.js has them, a line each: uid, start, end. Arguments: the calendar, the library's file.
import { readFileSync } from "node:fs";

const { default: ICAL } = await import(process.argv[3]);
const root = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], "utf8")));
for (const zone of root.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
for (const part of root.getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(part);
    const instants = [event.startDate, event.endDate].map((time) => time.toJSDate().toISOString());
    console.log([event.uid, ...instants].join(" "));
}
