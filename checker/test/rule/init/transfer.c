// SPDX-License-Identifier: GPL-2.0-only
/* BL401, BL506: buffers that local requests point to. */
#include <belay/belay.h>

#include "device.h"

int ok_read(struct bus_device *bdev)
{
	char cmd[1] = { 1 }, buf[4];
	struct bus_msg msgs[] = {
		{ .len = sizeof(cmd), .buf = cmd },
		{ .read = true, .len = sizeof(buf), .buf = buf },
	};
	int err = bus_transfer(bdev, msgs, 2);

	if (err)
		return err;
	return buf[0] + buf[3];
}

/* Nothing was transferred. */
int bad_read(struct bus_device *bdev)
{
	char cmd[1] = { 1 }, buf[4];
	struct bus_msg msgs[] = {
		{ .len = sizeof(cmd), .buf = cmd },
		{ .read = true, .len = sizeof(buf), .buf = buf },
	};
	int err = bus_peek(bdev, msgs, 2);

	if (err)
		return err;
	return buf[0];	//~ BL401
}

int bad_before(struct bus_device *bdev)
{
	char buf[4];
	struct bus_msg msg = { .read = true, .len = sizeof(buf), .buf = buf };
	int first = buf[0];	//~ BL401

	return bus_transfer(bdev, &msg, 1) + first;
}

/* What was there before is not any more. */
int bad_stale(struct bus_device *bdev)
{
	char buf[4] = { 1, 1, 1, 1 };
	struct bus_msg msg = { .read = true, .len = sizeof(buf), .buf = buf };
	int err = bus_transfer(bdev, &msg, 1);

	return err ? err : 100 / buf[1];	//~ BL506
}

int ok_other(struct bus_device *bdev)
{
	char buf[4] = { 1, 1, 1, 1 }, other[4] = { 1, 1, 1, 1 };
	struct bus_msg msg = { .read = true, .len = sizeof(buf), .buf = buf };
	int err = bus_transfer(bdev, &msg, 1);

	return err ? err : 100 / other[1] + buf[0];
}

/* A message that is only sent is not told from one that reads. */
int miss_sent(struct bus_device *bdev)
{
	char cmd[2];
	struct bus_msg msg = { .len = sizeof(cmd), .buf = cmd };

	return bus_transfer(bdev, &msg, 1);	//~ miss BL404
}
