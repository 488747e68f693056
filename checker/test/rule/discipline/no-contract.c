// SPDX-License-Identifier: GPL-2.0-only
/* BL901: nobody has said what the callee does. */
#include <belay/belay.h>

#include "mini.h"

struct dev;
int silent(struct dev *dev);
int stated(struct dev *dev) __contract;
void *worded(struct dev *dev) __own(kfree) __nullable;
void silent_too(void);

int bad_call(struct dev *dev)
{
	return silent(dev);	//~ BL901 silent
}

int ok_call(struct dev *dev)
{
	return stated(dev);
}

int bad_without_arguments(void)
{
	silent_too();	//~ BL901 silent_too
	return 0;
}

/* Any word on the result or a parameter makes a contract. */
int ok_worded(struct dev *dev)
{
	kfree(worded(dev));
	return 0;
}

/* A body in this file is read. */
static int local(struct dev *dev)
{
	return stated(dev);
}

int ok_body(struct dev *dev)
{
	return local(dev);
}

/* One path is enough. */
int bad_on_one_path(struct dev *dev, bool odd)
{
	if (odd)
		return silent(dev);	//~ BL901
	return stated(dev);
}

int ok_never_called(struct dev *dev, bool odd)
{
	if (sizeof(silent(dev)) == 1)
		return stated(dev);
	return odd;
}
