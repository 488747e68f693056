// SPDX-License-Identifier: GPL-2.0-only
/* BL302: what may be an ERR_PTR is dereferenced. */
#include <belay/belay.h>

#include "mini.h"

struct chan {
	u32 id;
	u32 rate;
};

struct chan *chan_get(u32 id) __own(chan_put) __errptr;
struct chan *chan_find(u32 id) __own(chan_put) __errptr __nullable;
void chan_put(struct chan *chan __take);

int bad_not_tested(u32 id)
{
	struct chan *chan = chan_get(id);

	chan->rate = 1;	//~ BL302
	if (!IS_ERR(chan))
		chan_put(chan);
	return 0;
}

int ok_tested(u32 id)
{
	struct chan *chan = chan_get(id);

	if (IS_ERR(chan))
		return PTR_ERR(chan);
	chan->rate = 1;
	chan_put(chan);
	return 0;
}

/* Tested for NULL, as if it were the other convention. */
int bad_null_test(u32 id)
{
	struct chan *chan = chan_get(id);
	int rate;

	if (!chan)
		return -ENODEV;
	rate = chan->rate;	//~ BL302
	if (!IS_ERR(chan))
		chan_put(chan);
	return rate;
}

int ok_err_test(u32 id)
{
	struct chan *chan = chan_get(id);
	int rate;

	if (IS_ERR(chan))
		return -ENODEV;
	rate = chan->rate;
	chan_put(chan);
	return rate;
}

int bad_inverted(u32 id)
{
	struct chan *chan = chan_get(id);

	if (IS_ERR(chan))
		return chan->rate;	//~ BL302
	chan_put(chan);
	return 0;
}

int ok_inverted(u32 id)
{
	struct chan *chan = chan_get(id);
	int rate = 0;

	if (!IS_ERR(chan)) {
		rate = chan->rate;
		chan_put(chan);
	}
	return rate;
}

/* Both conventions at once: each test leaves the other case. */
int bad_only_err(u32 id)
{
	struct chan *chan = chan_find(id);
	int rate;

	if (IS_ERR(chan))
		return PTR_ERR(chan);
	rate = chan->rate;	//~ BL301
	if (chan)
		chan_put(chan);
	return rate;
}

int bad_only_null(u32 id)
{
	struct chan *chan = chan_find(id);
	int rate;

	if (!chan)
		return -ENODEV;
	rate = chan->rate;	//~ BL302
	if (!IS_ERR(chan))
		chan_put(chan);
	return rate;
}

int ok_err_or_null(u32 id)
{
	struct chan *chan = chan_find(id);
	int rate;

	if (IS_ERR_OR_NULL(chan))
		return chan ? PTR_ERR(chan) : -ENODEV;
	rate = chan->rate;
	chan_put(chan);
	return rate;
}

int ok_err_then_null(u32 id)
{
	struct chan *chan = chan_find(id);
	int rate;

	if (IS_ERR(chan))
		return PTR_ERR(chan);
	if (!chan)
		return -ENODEV;
	rate = chan->rate;
	chan_put(chan);
	return rate;
}

/* PTR_ERR_OR_ZERO() tells the same. */
int ok_ptr_err_or_zero(u32 id)
{
	struct chan *chan = chan_get(id);
	int err = PTR_ERR_OR_ZERO(chan);

	if (err)
		return err;
	chan->rate = 2;
	chan_put(chan);
	return 0;
}

int bad_ptr_err_or_zero(u32 id)
{
	struct chan *chan = chan_get(id);
	int err = PTR_ERR_OR_ZERO(chan);

	if (err)
		chan->rate = 2;	//~ BL302
	else
		chan_put(chan);
	return err;
}

/* A probe loop that keeps the last error. */
int ok_first_that_works(u32 n)
{
	struct chan *chan = ERR_PTR(-ENODEV);
	u32 i;

	for (i = 0; i < n; i++) {
		chan = chan_get(i);
		if (!IS_ERR(chan))
			break;
	}
	if (IS_ERR(chan))
		return PTR_ERR(chan);
	chan->rate = 3;
	chan_put(chan);
	return 0;
}

int bad_first_that_works(u32 n)
{
	struct chan *chan = ERR_PTR(-ENODEV);
	u32 i;

	for (i = 0; i < n; i++) {
		chan = chan_get(i);
		if (!IS_ERR(chan))
			break;
	}
	chan->rate = 3;	//~ BL302
	if (!IS_ERR(chan))
		chan_put(chan);
	return 0;
}

/* Made here. */
struct chan *bad_made_here(u32 id)
	__own(chan_put) __errptr
{
	struct chan *chan = id ? chan_get(id) : ERR_PTR(-EINVAL);

	chan->id = id;	//~ BL302
	return chan;
}

struct chan *ok_made_here(u32 id)
	__own(chan_put) __errptr
{
	struct chan *chan = id ? chan_get(id) : ERR_PTR(-EINVAL);

	if (!IS_ERR(chan))
		chan->id = id;
	return chan;
}

struct hub {
	struct chan *first;
};

/* Each round tests what it got, and what it tested is not the next round's. */
static struct chan *chan_at(struct hub *hub, u32 i)
	__errptr
{
	if (i > 8)
		return ERR_PTR(-EINVAL);
	return hub->first;
}

int ok_search(struct hub *hub, u32 begin, u32 end)
{
	while (begin != end) {
		u32 middle = begin + (end - begin) / 2;
		struct chan *chan = chan_at(hub, middle);

		if (IS_ERR(chan))
			return PTR_ERR(chan);
		if (chan->rate < 10)
			begin = middle + 1;
		else
			end = middle;
	}
	return begin;
}

int bad_search(struct hub *hub, u32 begin, u32 end)
{
	struct chan *chan = hub->first;

	while (begin != end) {
		if (chan->rate < 10)	//~ BL302
			begin++;
		chan = chan_at(hub, begin);
	}
	return begin;
}
