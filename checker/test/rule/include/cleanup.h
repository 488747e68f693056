/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * <linux/cleanup.h>, what the rule tests need of it. Like the kernel's, it is
 * a header in which no finding is shown.
 */
#ifndef CLEANUP_H
#define CLEANUP_H

#include "mini.h"

#define DEFINE_FREE(_name, _type, _free)				\
	static inline void __free_##_name(void *p)			\
	{								\
		_type _T = *(_type *)p;					\
		_free;							\
	}
#define __free(_name)	__cleanup(__free_##_name)
#define __get_and_null(p, nullvalue)					\
	({								\
		__auto_type __ptr = &(p);				\
		__auto_type __val = *__ptr;				\
		*__ptr = nullvalue;					\
		__val;							\
	})
#define no_free_ptr(p)	((__typeof__(p))__get_and_null(p, NULL))
#define return_ptr(p)	return no_free_ptr(p)

DEFINE_FREE(kfree, void *, if (!IS_ERR_OR_NULL(_T)) kfree(_T))
DEFINE_FREE(put_device, struct device *, if (_T) put_device(_T))

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

#endif
