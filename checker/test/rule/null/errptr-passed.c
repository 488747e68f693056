// SPDX-License-Identifier: GPL-2.0-only
/* BL304: an ERR_PTR goes where none is expected. */
#include <belay/belay.h>

#include "mini.h"

struct chan {
	u32 id;
};

struct hub {
	struct chan *chan __own(chan_put) __nullable;
	struct chan *maybe __own(chan_put) __errptr;
};

struct chan *chan_get(u32 id) __own(chan_put) __errptr;
void chan_put(struct chan *chan __take __nullable);
int chan_start(struct chan *chan) __contract;

int bad_put_unchecked(u32 id)
{
	struct chan *chan = chan_get(id);

	chan_put(chan);	//~ BL304
	return 0;
}

int ok_put_checked(u32 id)
{
	struct chan *chan = chan_get(id);

	if (!IS_ERR(chan))
		chan_put(chan);
	return 0;
}

int bad_null_tested(u32 id)
{
	struct chan *chan = chan_get(id);
	int err;

	if (!chan)
		return -ENODEV;
	err = chan_start(chan);	//~ BL304
	if (!IS_ERR(chan))
		chan_put(chan);
	return err;
}

int ok_err_tested(u32 id)
{
	struct chan *chan = chan_get(id);
	int err;

	if (IS_ERR(chan))
		return PTR_ERR(chan);
	err = chan_start(chan);
	chan_put(chan);
	return err;
}

/* On the error label of somebody else's failure. */
int bad_common_label(u32 id)
{
	struct chan *chan = chan_get(id);
	int err;

	if (IS_ERR(chan)) {
		err = PTR_ERR(chan);
		goto out;
	}
	err = chan_start(chan);
out:
	chan_put(chan);	//~ BL304
	return err;
}

int ok_own_label(u32 id)
{
	struct chan *chan = chan_get(id);
	int err;

	if (IS_ERR(chan)) {
		err = PTR_ERR(chan);
		goto out;
	}
	err = chan_start(chan);
	chan_put(chan);
out:
	return err;
}

/* The usual way out: NULL instead of the error. */
int ok_cleared(u32 id)
{
	struct chan *chan = chan_get(id);
	int err = 0;

	if (IS_ERR(chan)) {
		err = PTR_ERR(chan);
		chan = NULL;
	}
	chan_put(chan);
	return err;
}

/* Returned as if it were valid or NULL. */
struct chan *bad_returned(u32 id)
	__own(chan_put) __nullable
{
	return chan_get(id);	//~ BL304
}

struct chan *ok_returned(u32 id)
	__own(chan_put) __nullable
{
	struct chan *chan = chan_get(id);

	return IS_ERR(chan) ? NULL : chan;
}

struct chan *bad_err_in_null_convention(u32 id)
	__own(chan_put) __nullable
{
	struct chan *chan;

	if (!id)
		return ERR_PTR(-EINVAL);	//~ BL304
	chan = chan_get(id);
	return IS_ERR(chan) ? NULL : chan;
}

struct chan *ok_err_convention(u32 id)
	__own(chan_put) __errptr
{
	if (!id)
		return ERR_PTR(-EINVAL);
	return chan_get(id);
}

/* Left in a member where NULL is tested for. */
int bad_stored(struct hub *hub, u32 id)
{
	if (hub->chan)
		return -EBUSY;
	hub->chan = chan_get(id);
	if (IS_ERR(hub->chan))
		return PTR_ERR(hub->chan);	//~ BL304
	return 0;
}

int ok_stored(struct hub *hub, u32 id)
{
	struct chan *chan;

	if (hub->chan)
		return -EBUSY;
	chan = chan_get(id);
	if (IS_ERR(chan))
		return PTR_ERR(chan);
	hub->chan = chan;
	return 0;
}

int ok_stored_and_cleared(struct hub *hub, u32 id)
{
	int err;

	if (hub->chan)
		return -EBUSY;
	hub->chan = chan_get(id);
	if (IS_ERR(hub->chan)) {
		err = PTR_ERR(hub->chan);
		hub->chan = NULL;
		return err;
	}
	return 0;
}

int ok_member_says_so(struct hub *hub, u32 id)
	__sets(hub->maybe)
{
	if (!IS_ERR(hub->maybe))
		chan_put(hub->maybe);
	hub->maybe = chan_get(id);
	return PTR_ERR_OR_ZERO(hub->maybe);
}

int bad_member_says_so(struct hub *hub)
{
	return chan_start(hub->maybe);	//~ BL304
}
