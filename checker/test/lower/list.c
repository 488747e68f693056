// SPDX-License-Identifier: GPL-2.0-only
/* The loops over a list, with and without removal. */
#include <belay/belay.h>

#define container_of(p, type, member)					\
	((type *)((char *)(p) - __builtin_offsetof(type, member)))
#define list_entry(p, type, member)	container_of(p, type, member)
#define list_for_each_entry(pos, head, member)				\
	for (pos = list_entry((head)->next, typeof(*pos), member);	\
	     &pos->member != (head);					\
	     pos = list_entry(pos->member.next, typeof(*pos), member))
#define list_for_each_entry_safe(pos, n, head, member)			\
	for (pos = list_entry((head)->next, typeof(*pos), member),	\
	     n = list_entry(pos->member.next, typeof(*pos), member);	\
	     &pos->member != (head);					\
	     pos = n, n = list_entry(n->member.next, typeof(*n), member))

struct list_head { struct list_head *next, *prev; };
struct item { int id; struct list_head link; };

void list_del(struct list_head *e);
void item_free(struct item *i);

struct item *find(struct list_head *head, int id)
{
	struct item *i;

	list_for_each_entry(i, head, link)
		if (i->id == id)
			return i;
	return (struct item *)0;
}

void empty(struct list_head *head)
{
	struct item *i, *next;

	list_for_each_entry_safe(i, next, head, link) {
		list_del(&i->link);
		item_free(i);
	}
}
