// SPDX-License-Identifier: GPL-2.0-only
/*
 * What a helper of a helper has found out is in its result, also where that
 * is the result of something else: 0 then means what it means elsewhere.
 */
#include <belay/belay.h>

#include "outside.h"

struct limits {
	u32 low, high;
};

struct request {
	const char *name __nullable;
	u32 *out __nullable;
	struct limits limits;
	u32 flags;
};

static int request_check(struct request *rq)
{
	if (rq->flags & ~7u)
		return -EINVAL;
	if (!rq->out)
		return -EINVAL;
	if (!(rq->flags & 1))
		return 0;
	if (!rq->limits.low)
		rq->limits.low = 1;
	return limits_check(&rq->limits);
}

static int request_check_badly(struct request *rq)
{
	if (!(rq->flags & 1))
		return 0;
	if (!rq->out)
		return -EINVAL;
	return limits_check(&rq->limits);
}

static int request_run(struct request *rq)
{
	int err = request_check(rq);

	if (err)
		return err;
	*rq->out = rq->flags;
	return 0;
}

static int request_run_badly(struct request *rq)
{
	int err = request_check_badly(rq);

	if (err)
		return err;
	*rq->out = rq->flags;	//~ BL301
	return 0;
}

int ok_request(struct request *rq)
{
	return request_run(rq);
}

static int request_by_number(struct request *rq, u32 cmd)
{
	return cmd == 5 ? request_run(rq) : -EINVAL;
}

int ok_request_by_number(struct request *rq, u32 cmd)
{
	return request_by_number(rq, cmd);
}

static int request_badly_by_number(struct request *rq, u32 cmd)
{
	return cmd == 5 ? request_run_badly(rq) : -EINVAL;
}

int request_badly(struct request *rq, u32 cmd)
{
	return request_badly_by_number(rq, cmd);
}
