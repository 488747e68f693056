// SPDX-License-Identifier: GPL-2.0-only
/* guard() and scoped_guard(): unlocked where the scope ends. */
#include <belay/belay.h>

#include "mini.h"

/* <linux/cleanup.h>, what these tests need of it. */
#define DEFINE_GUARD(_name, _type, _lock, _unlock)			\
	typedef _type class_##_name##_t;				\
	static inline void class_##_name##_destructor(_type *p)		\
	{								\
		_type _T = *p;						\
									\
		if (_T) {						\
			_unlock;					\
		}							\
	}								\
	static inline _type class_##_name##_constructor(_type _T)	\
	{								\
		_lock;							\
		return _T;						\
	}
#define CLASS(_name, var)						\
	class_##_name##_t var						\
		__cleanup(class_##_name##_destructor) =			\
			class_##_name##_constructor
#define guard(_name)	CLASS(_name, __guard)
#define scoped_guard(_name, lock)					\
	for (CLASS(_name, scope)(lock), *done = NULL;			\
	     scope && !done; done = (void *)1)

DEFINE_GUARD(mutex, struct mutex *, mutex_lock(_T), mutex_unlock(_T))

struct dev {
	struct mutex lock;
	u32 count;
};

int step(struct dev *dev) __contract;

int ok_guard(struct dev *dev)
{
	guard(mutex)(&dev->lock);

	if (step(dev))
		return -EIO;
	dev->count++;
	return 0;
}

int bad_guard_and_unlock(struct dev *dev)
{
	guard(mutex)(&dev->lock);

	if (step(dev)) {
		mutex_unlock(&dev->lock);
		return -EIO;	//~ BL702
	}
	return 0;
}

int bad_guard_twice(struct dev *dev)
{
	guard(mutex)(&dev->lock);

	mutex_lock(&dev->lock);	//~ BL703
	dev->count++;
	return 0;
}

int ok_guard_in_a_scope(struct dev *dev)
{
	{
		guard(mutex)(&dev->lock);

		dev->count++;
	}
	mutex_lock(&dev->lock);
	dev->count--;
	mutex_unlock(&dev->lock);
	return 0;
}

int ok_scoped_guard(struct dev *dev)
{
	scoped_guard(mutex, &dev->lock)
		dev->count++;

	mutex_lock(&dev->lock);
	dev->count--;
	mutex_unlock(&dev->lock);
	return 0;
}

int ok_return_from_scoped_guard(struct dev *dev)
{
	scoped_guard(mutex, &dev->lock) {
		if (dev->count)
			return -EBUSY;
		dev->count = 1;
	}
	return 0;
}
