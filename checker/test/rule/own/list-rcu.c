// SPDX-License-Identifier: GPL-2.0-only
/* BL204, BL210: lists that are read under RCU. */
#include <belay/belay.h>

#include "rculist.h"

struct rule {
	u32 id;
	struct list_head node;
	struct hlist_node hash;
	struct rcu_head rcu;
};

struct set {
	spinlock_t lock;
	struct list_head rules __holds(struct rule, node) __own(kfree);
};

struct index {
	spinlock_t lock;
	struct hlist_head rules[32] __holds(struct rule, hash) __own(kfree);
};

void note(u32 id) __contract;

int ok_add(struct set *s, u32 id)
{
	struct rule *r = kzalloc(sizeof(*r), GFP_KERNEL);

	if (!r)
		return -ENOMEM;
	r->id = id;
	spin_lock(&s->lock);
	list_add_tail_rcu(&r->node, &s->rules);
	spin_unlock(&s->lock);
	return 0;
}

int bad_add(struct set *s, u32 id)
{
	struct rule *r = kzalloc(sizeof(*r), GFP_KERNEL);

	if (!r)
		return -ENOMEM;
	spin_lock(&s->lock);
	list_add_tail_rcu(&r->node, &s->rules);
	spin_unlock(&s->lock);
	if (!id)
		kfree(r);	//~ BL111
	return 0;
}

/* A reader */
u32 ok_find(struct set *s, u32 id)
{
	struct rule *r;
	u32 found = 0;

	rcu_read_lock();
	list_for_each_entry_rcu(r, &s->rules, node) {
		if (r->id == id) {
			found = r->id;
			break;
		}
	}
	rcu_read_unlock();
	return found;
}

u32 bad_find(struct set *s, u32 id)
{
	struct rule *r, *found = NULL;

	rcu_read_lock();
	list_for_each_entry_rcu(r, &s->rules, node) {
		if (r->id == id) {
			found = r;
			break;
		}
	}
	rcu_read_unlock();
	return found ? found->id : 0;	//~ BL204
}

u32 ok_first(struct set *s)
{
	struct rule *r;
	u32 id = 0;

	rcu_read_lock();
	r = list_first_or_null_rcu(&s->rules, struct rule, node);
	if (r)
		id = r->id;
	rcu_read_unlock();
	return id;
}

u32 bad_first(struct set *s)
{
	struct rule *r;

	rcu_read_lock();
	r = list_first_or_null_rcu(&s->rules, struct rule, node);
	rcu_read_unlock();
	return r ? r->id : 0;	//~ BL204
}

/* A writer looks under its own lock. */
u32 ok_writer_looks(struct set *s, u32 id)
{
	struct rule *r;
	u32 n = 0;

	spin_lock(&s->lock);
	list_for_each_entry_rcu(r, &s->rules, node)
		n += r->id == id;
	spin_unlock(&s->lock);
	return n;
}

int ok_del(struct set *s, u32 id) __sets(s->rules)
{
	struct rule *r;

	spin_lock(&s->lock);
	list_for_each_entry(r, &s->rules, node) {
		if (r->id != id)
			continue;
		list_del_rcu(&r->node);
		spin_unlock(&s->lock);
		kfree_rcu(r, rcu);
		return 0;
	}
	spin_unlock(&s->lock);
	return -EINVAL;
}

int ok_del_waits(struct set *s, u32 id) __sets(s->rules)
{
	struct rule *r;

	spin_lock(&s->lock);
	list_for_each_entry(r, &s->rules, node) {
		if (r->id != id)
			continue;
		list_del_rcu(&r->node);
		spin_unlock(&s->lock);
		synchronize_rcu();
		kfree(r);
		return 0;
	}
	spin_unlock(&s->lock);
	return -EINVAL;
}

int bad_del_at_once(struct set *s, u32 id) __sets(s->rules)
{
	struct rule *r;

	spin_lock(&s->lock);
	list_for_each_entry(r, &s->rules, node) {
		if (r->id != id)
			continue;
		list_del_rcu(&r->node);
		spin_unlock(&s->lock);
		kfree(r);	//~ BL210
		return 0;
	}
	spin_unlock(&s->lock);
	return -EINVAL;
}

int bad_del_waits_first(struct set *s, u32 id) __sets(s->rules)
{
	struct rule *r;

	synchronize_rcu();
	spin_lock(&s->lock);
	list_for_each_entry(r, &s->rules, node) {
		if (r->id != id)
			continue;
		list_del_rcu(&r->node);
		spin_unlock(&s->lock);
		kfree(r);	//~ BL210
		return 0;
	}
	spin_unlock(&s->lock);
	return -EINVAL;
}

int bad_del_leaks(struct set *s, u32 id) __sets(s->rules)
{
	struct rule *r;

	spin_lock(&s->lock);
	list_for_each_entry(r, &s->rules, node) {
		if (r->id != id)
			continue;
		list_del_rcu(&r->node);
		spin_unlock(&s->lock);
		return 0;	//~ BL101
	}
	spin_unlock(&s->lock);
	return -EINVAL;
}

static void rule_free(struct rcu_head *rcu)
{
	kfree(container_of(rcu, struct rule, rcu));
}

void ok_del_called(struct set *s) __sets(s->rules)
{
	struct rule *r;

	spin_lock(&s->lock);
	r = list_first_entry_or_null(&s->rules, struct rule, node);
	if (r) {
		list_del_rcu(&r->node);
		call_rcu(&r->rcu, rule_free);
	}
	spin_unlock(&s->lock);
}

void bad_del_called_twice(struct set *s) __sets(s->rules)
{
	struct rule *r;

	spin_lock(&s->lock);
	r = list_first_entry_or_null(&s->rules, struct rule, node);
	if (r) {
		list_del_rcu(&r->node);
		call_rcu(&r->rcu, rule_free);
		kfree_rcu(r, rcu);	//~ BL102
	}
	spin_unlock(&s->lock);
}

/* Before anybody could see it, nobody reads it. */
int ok_never_there(struct set *s, u32 id)
{
	struct rule *r = kzalloc(sizeof(*r), GFP_KERNEL);

	if (!r)
		return -ENOMEM;
	if (!id) {
		kfree(r);
		return -EINVAL;
	}
	spin_lock(&s->lock);
	list_add_rcu(&r->node, &s->rules);
	spin_unlock(&s->lock);
	return 0;
}

int ok_replace(struct set *s, struct rule *old __linked(node))
	__sets(s->rules)
{
	struct rule *r = kzalloc(sizeof(*r), GFP_KERNEL);

	if (!r)
		return -ENOMEM;
	spin_lock(&s->lock);
	r->id = old->id;
	list_replace_rcu(&old->node, &r->node);
	spin_unlock(&s->lock);
	kfree_rcu(old, rcu);
	return 0;
}

int bad_replace(struct set *s, struct rule *old __linked(node))
	__sets(s->rules)
{
	struct rule *r = kzalloc(sizeof(*r), GFP_KERNEL);

	if (!r)
		return -ENOMEM;
	spin_lock(&s->lock);
	r->id = old->id;
	list_replace_rcu(&old->node, &r->node);
	spin_unlock(&s->lock);
	kfree(old);	//~ BL210
	return 0;
}

/* All of them, after one grace period or many */
void ok_flush(struct set *s) __sets(s->rules)
{
	struct rule *r, *n;

	spin_lock(&s->lock);
	list_for_each_entry_safe(r, n, &s->rules, node) {
		list_del_rcu(&r->node);
		kfree_rcu(r, rcu);
	}
	spin_unlock(&s->lock);
}

void bad_flush(struct set *s) __sets(s->rules)
{
	struct rule *r, *n;

	spin_lock(&s->lock);
	list_for_each_entry_safe(r, n, &s->rules, node) {
		list_del_rcu(&r->node);
		kfree(r);	//~ BL210
	}
	spin_unlock(&s->lock);
}

/* Taken off as if nobody read it */
void bad_plain_del(struct set *s) __sets(s->rules)
{
	struct rule *r;

	spin_lock(&s->lock);
	r = list_first_entry_or_null(&s->rules, struct rule, node);
	if (r)
		list_del(&r->node);
	spin_unlock(&s->lock);
	kfree(r);	//~ BL210
}

void ok_plain_del(struct set *s) __sets(s->rules)
{
	struct rule *r;

	spin_lock(&s->lock);
	r = list_first_entry_or_null(&s->rules, struct rule, node);
	if (r)
		list_del(&r->node);
	spin_unlock(&s->lock);
	synchronize_rcu();
	kfree(r);
}

void ok_destroy(struct set *s __take_of(kfree))
{
	struct rule *r, *n;

	list_for_each_entry_safe(r, n, &s->rules, node) {
		list_del(&r->node);
		kfree(r);
	}
	kfree(s);
}

/* Hash chains */
u32 ok_hash_find(struct index *x, u32 id)
{
	struct rule *r;
	u32 n = 0;

	rcu_read_lock();
	hlist_for_each_entry_rcu(r, &x->rules[id % 32], hash)
		n += r->id == id;
	rcu_read_unlock();
	return n;
}

u32 bad_hash_find(struct index *x, u32 id)
{
	struct rule *r, *found = NULL;

	rcu_read_lock();
	hlist_for_each_entry_rcu(r, &x->rules[id % 32], hash) {
		if (r->id == id) {
			found = r;
			break;
		}
	}
	rcu_read_unlock();
	return found ? found->id : 0;	//~ BL204
}

void ok_hash_del(struct index *x, struct rule *r __linked(hash))
	__sets(x->rules)
{
	spin_lock(&x->lock);
	hlist_del_init_rcu(&r->hash);
	spin_unlock(&x->lock);
	synchronize_rcu();
	kfree(r);
}

void bad_hash_del(struct index *x, struct rule *r __linked(hash))
	__sets(x->rules)
{
	spin_lock(&x->lock);
	hlist_del_init_rcu(&r->hash);
	spin_unlock(&x->lock);
	kfree(r);	//~ BL210
}

/* Lent: whoever owns it waits before it goes. */
struct hook {
	u32 prio;
	struct list_head link;
};

struct chain {
	struct mutex lock;
	struct list_head hooks __holds(struct hook, link);
};

void ok_register(struct chain *c, struct hook *h)
{
	mutex_lock(&c->lock);
	if (list_empty(&h->link))
		list_add_rcu(&h->link, &c->hooks);
	mutex_unlock(&c->lock);
}

void bad_register(struct chain *c, struct hook *h)
{
	mutex_lock(&c->lock);
	list_add_rcu(&h->link, &c->hooks);	//~ BL112
	mutex_unlock(&c->lock);
}

void ok_unregister(struct chain *c, struct hook *h __linked(link))
{
	mutex_lock(&c->lock);
	list_del_rcu(&h->link);
	mutex_unlock(&c->lock);
	synchronize_rcu();
}

void ok_remove(struct chain *c, struct hook *h __take_of(kfree))
{
	mutex_lock(&c->lock);
	list_add_rcu(&h->link, &c->hooks);
	list_del_rcu(&h->link);
	mutex_unlock(&c->lock);
	synchronize_rcu();
	kfree(h);
}

void bad_remove(struct chain *c, struct hook *h __take_of(kfree))
{
	mutex_lock(&c->lock);
	list_add_rcu(&h->link, &c->hooks);
	list_del_rcu(&h->link);
	mutex_unlock(&c->lock);
	kfree(h);	//~ BL210
}

void bad_remove_linked(struct chain *c, struct hook *h __take_of(kfree))
{
	mutex_lock(&c->lock);
	list_add_rcu(&h->link, &c->hooks);
	mutex_unlock(&c->lock);
	kfree(h);	//~ BL111
}
