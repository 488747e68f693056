// SPDX-License-Identifier: GPL-2.0-only
/* BL401, BL404: bytes that are written or read from an element on. */
#include <belay/belay.h>

#include "device.h"

int ok_behind(struct bus_device *bdev, u64 v)
{
	u8 cmd[9];

	cmd[0] = 1;
	memcpy(&cmd[1], &v, sizeof(v));
	return bus_send(bdev, cmd, sizeof(cmd));
}

int bad_gap(struct bus_device *bdev, u64 v)
{
	u8 cmd[9];

	cmd[0] = 1;
	memcpy(&cmd[2], &v, sizeof(v) - 1);
	return bus_send(bdev, cmd, sizeof(cmd));	//~ BL404 cmd[1]
}

int bad_short(struct bus_device *bdev, u64 v)
{
	u8 cmd[9];

	cmd[0] = 1;
	memcpy(&cmd[1], &v, sizeof(v) - 1);
	return bus_send(bdev, cmd, sizeof(cmd));	//~ BL404 cmd[8]
}

/* Only what is read needs to be there. */
int ok_first(struct bus_device *bdev)
{
	u8 cmd[9];

	cmd[0] = 1;
	cmd[1] = 2;
	return bus_send(bdev, cmd, 2);
}

int bad_first(struct bus_device *bdev)
{
	u8 cmd[9];

	cmd[0] = 1;
	cmd[1] = 2;
	return bus_send(bdev, cmd, 3);	//~ BL404 cmd[2]
}

int ok_from_second(struct bus_device *bdev)
{
	u8 cmd[4];

	cmd[1] = 1;
	cmd[2] = 2;
	return bus_send(bdev, cmd + 1, 2);
}

int bad_from_second(struct bus_device *bdev)
{
	u8 cmd[4];

	cmd[1] = 1;
	cmd[2] = 2;
	return bus_send(bdev, cmd + 1, 3);	//~ BL404 cmd[3]
}

struct frame {
	u8 head, data[6];
};

int ok_member(struct bus_device *bdev)
{
	struct frame f;

	f.data[0] = 1;
	f.data[1] = 2;
	return bus_send(bdev, f.data, 2);
}

int bad_member(struct bus_device *bdev)
{
	struct frame f;

	f.data[0] = 1;
	f.data[1] = 2;
	return bus_send(bdev, f.data, 3);	//~ BL404 f.data[2]
}

/* So many bytes that are known at run time only. */
int ok_counted(struct bus_device *bdev, const u8 *from __bytes(n), size_t n)
{
	u8 cmd[9];

	if (n > 8)
		return -EINVAL;
	cmd[0] = 1;
	memcpy(cmd + 1, from, n);
	return bus_send(bdev, cmd, n + 1);
}

int bad_counted(struct bus_device *bdev, const u8 *from __bytes(n), size_t n)
{
	u8 cmd[9];

	if (n > 7)
		return -EINVAL;
	cmd[0] = 1;
	memcpy(cmd + 1, from, n);
	return bus_send(bdev, cmd, n + 2);	//~ BL404
}

/* What was known of an element is not, once bytes before it were written. */
int bad_stale(const u8 *from __bytes(3))
{
	int divisor[4] = { 1, 1, 1, 1 };

	memcpy(&divisor[1], from, 3);
	return 100 / divisor[1];	//~ BL506
}

int bad_stale_behind(const int *from __bytes(8))
{
	int divisor[4] = { 1, 1, 1, 1 };

	memcpy(&divisor[1], from, 8);
	return 100 / divisor[2];	//~ BL506
}

int ok_before(const int *from __bytes(8))
{
	int divisor[4] = { 1, 1, 1, 1 };

	memcpy(&divisor[1], from, 8);
	return divisor[2];
}

/* An initialiser leaves nothing unset, whatever element is read. */
int ok_rows(struct bus_device *bdev, u32 i, u8 v)
{
	struct {
		u8 reg, value;
	} rows[] = { { 1, 2 }, { 3, v }, { 5, 6 } };

	if (i >= ARRAY_SIZE(rows))
		return -EINVAL;
	return rows[i].reg + rows[i].value;
}

int bad_rows(struct bus_device *bdev, u32 i)
{
	struct {
		u8 reg, value;
	} rows[3];

	if (i >= ARRAY_SIZE(rows))
		return -EINVAL;
	rows[0].reg = 1;
	return rows[i].reg;	//~ BL401
}
