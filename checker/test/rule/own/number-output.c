// SPDX-License-Identifier: GPL-2.0-only
/* BL101, BL106: numbers that are owned, and handed out through a parameter. */
#include <belay/belay.h>

#include "mini.h"

int id_get(int *id __own(id_put)) __sets(*id, result == 0);
void id_put(int id __take);

struct foo {
	int id __own(id_put);
};

int ok_local(void)
{
	int id, err = id_get(&id);

	if (err)
		return err;
	id_put(id);
	return 0;
}

int bad_local(void)
{
	int id, err = id_get(&id);

	return err;	//~ BL101
}

int bad_local_twice(void)
{
	int id, err = id_get(&id);

	if (err)
		return err;
	err = id_get(&id);
	if (!err)
		id_put(id);
	return err;	//~ BL101
}

int ok_member(struct foo *foo) __sets(foo->id)
{
	int id, err = id_get(&id);

	if (err)
		return err;
	id_put(foo->id);
	foo->id = id;
	return 0;
}

int bad_member(struct foo *foo) __sets(foo->id)
{
	return id_get(&foo->id);	//~ BL106
}
