// SPDX-License-Identifier: GPL-2.0-only
/* BL1xx: references and pins that a plain integer counts, under a lock. */
#include <belay/belay.h>

#include "list.h"
#include "outside.h"

/* The last one who lets go frees it. */
struct conn {
	int users __counts;
	u32 id;
	char *name __own(kfree) __nullable;
};

struct pool {
	struct mutex lock;
	struct conn *conn __own(conn_put) __nullable __guarded_by(&lock);
};

struct conn *conn_new(u32 id) __own(conn_put) __nullable;
void conn_put(struct conn *conn __take);
void conn_get(struct conn *conn __gives(conn_put));

struct conn *conn_new(u32 id)
{
	struct conn *conn = kzalloc(sizeof(*conn), GFP_KERNEL);

	if (!conn)
		return NULL;
	conn->id = id;
	conn->users = 1;
	return conn;
}

struct conn *bad_new_uncounted(u32 id) __own(conn_put) __nullable;
struct conn *bad_new_uncounted(u32 id)
{
	struct conn *conn = kzalloc(sizeof(*conn), GFP_KERNEL);

	if (!conn)
		return NULL;
	conn->id = id;
	return conn;	//~ BL405
}

void conn_get(struct conn *conn)
{
	conn->users++;
}

void bad_get(struct conn *conn __gives(conn_put))
{
	conn->id++;
}	//~ BL110

void bad_get_twice(struct conn *conn __gives(conn_put))
{
	conn->users++;
	conn->users++;
}	//~ BL101

void conn_put(struct conn *conn)
{
	if (--conn->users)
		return;
	kfree(conn->name);
	kfree(conn);
}

static struct mutex conns_lock;

void ok_put_other_way(struct conn *conn __take)
{
	mutex_lock(&conns_lock);
	conn->users -= 1;
	if (conn->users == 0) {
		kfree(conn->name);
		kfree(conn);
	}
	mutex_unlock(&conns_lock);
}

/* Without the lock it may be gone by then. */
void bad_put_other_way(struct conn *conn __take)
{
	conn->users -= 1;
	if (conn->users == 0) {	//~ BL103
		kfree(conn->name);
		kfree(conn);
	}
}

void bad_put_forgets(struct conn *conn __take)
{
	if (--conn->users)
		return;
	kfree(conn->name);
}	//~ BL101 //~ BL109

void bad_put_always(struct conn *conn __take)
{
	conn->users--;
	kfree(conn->name);	//~ BL103
	kfree(conn);	//~ BL102
}

void bad_put_never_counts(struct conn *conn __take)
{
	if (conn->users == 1) {
		kfree(conn->name);
		kfree(conn);
	}
}	//~ BL101

/* Who hands it to one that drops a reference drops one, too. */
void ok_put_by_another(struct conn *conn __take)
{
	conn_put(conn);
}

void ok_put_by_another_after_use(struct conn *conn __take)
{
	poke(conn);
	ok_put_by_another(conn);
}

void bad_put_by_another(struct conn *conn __take)
{
	if (conn->id)
		ok_put_by_another(conn);
}	//~ BL101

void bad_put_too_early(struct conn *conn __take)
{
	if (--conn->users == 1) {
		kfree(conn->name);	//~ BL103
		kfree(conn);	//~ BL102
	}
}	//~ BL101

u32 bad_used_after_put(struct conn *conn __take)
{
	conn_put(conn);
	return conn->id;	//~ BL104
}

u32 ok_used_before_put(struct conn *conn __take)
{
	u32 id = conn->id;

	conn_put(conn);
	return id;
}

/* A reference under the lock, for use without it */
struct conn *ok_pool_get(struct pool *pool) __own(conn_put) __nullable
{
	struct conn *conn;

	mutex_lock(&pool->lock);
	conn = pool->conn;
	if (conn)
		conn->users++;
	mutex_unlock(&pool->lock);
	return conn;
}

struct conn *bad_pool_get(struct pool *pool) __own(conn_put) __nullable
{
	struct conn *conn;

	mutex_lock(&pool->lock);
	conn = pool->conn;
	mutex_unlock(&pool->lock);
	return conn;	//~ BL204
}

int ok_pool_use(struct pool *pool)
{
	struct conn *conn = ok_pool_get(pool);
	int ret;

	if (!conn)
		return -ENODEV;
	ret = poke(conn);
	conn_put(conn);
	return ret;
}

int bad_pool_use(struct pool *pool)
{
	struct conn *conn = ok_pool_get(pool);

	if (!conn)
		return -ENODEV;
	return poke(conn);	//~ BL101
}

void ok_pool_clear(struct pool *pool) __sets(pool->conn)
{
	struct conn *conn;

	mutex_lock(&pool->lock);
	conn = pool->conn;
	pool->conn = NULL;
	mutex_unlock(&pool->lock);
	if (conn)
		conn_put(conn);
}

void bad_pool_clear(struct pool *pool) __sets(pool->conn)
{
	mutex_lock(&pool->lock);
	if (pool->conn)
		conn_put(pool->conn);
	mutex_unlock(&pool->lock);	//~ BL109
}

/* Set to what is no step */
void bad_count_set(struct conn *conn, int n)
{
	conn->users = conn->users + n;	//~ BL902
}

/* Pins: a list owns the objects, and keeps them while somebody has one. */
struct buf {
	struct list_head node;
	u32 id;
	unsigned int pins __counts;
	void *data __own(kfree) __nullable;
};

struct cache {
	struct mutex lock;
	struct list_head bufs __holds(struct buf, node) __own(buf_free)
			      __guarded_by(&lock);
};

void buf_free(struct buf *buf __take)
{
	kfree(buf->data);
	kfree(buf);
}

void buf_unpin(struct cache *cache, struct buf *buf __take);

struct buf *ok_pin(struct cache *cache, u32 id) __own(buf_unpin) __nullable
{
	struct buf *buf;

	mutex_lock(&cache->lock);
	list_for_each_entry(buf, &cache->bufs, node) {
		if (buf->id == id) {
			buf->pins++;
			mutex_unlock(&cache->lock);
			return buf;
		}
	}
	mutex_unlock(&cache->lock);
	return NULL;
}

struct buf *bad_pin(struct cache *cache, u32 id) __own(buf_unpin) __nullable
{
	struct buf *buf;

	mutex_lock(&cache->lock);
	list_for_each_entry(buf, &cache->bufs, node) {
		if (buf->id == id) {
			mutex_unlock(&cache->lock);
			return buf;	//~ BL204
		}
	}
	mutex_unlock(&cache->lock);
	return NULL;
}

void buf_unpin(struct cache *cache, struct buf *buf)
{
	mutex_lock(&cache->lock);
	buf->pins--;
	mutex_unlock(&cache->lock);
}

int ok_evict(struct cache *cache) __sets(cache->bufs)
{
	struct buf *buf;

	mutex_lock(&cache->lock);
	buf = list_first_entry_or_null(&cache->bufs, struct buf, node);
	if (!buf || buf->pins) {
		mutex_unlock(&cache->lock);
		return -EBUSY;
	}
	list_del(&buf->node);
	mutex_unlock(&cache->lock);
	buf_free(buf);
	return 0;
}

int bad_evict(struct cache *cache) __sets(cache->bufs)
{
	struct buf *buf;

	mutex_lock(&cache->lock);
	buf = list_first_entry_or_null(&cache->bufs, struct buf, node);
	if (!buf) {
		mutex_unlock(&cache->lock);
		return -EBUSY;
	}
	list_del(&buf->node);
	mutex_unlock(&cache->lock);
	buf_free(buf);	//~ BL107
	return 0;
}

int bad_evict_pinned(struct cache *cache) __sets(cache->bufs)
{
	struct buf *buf;

	mutex_lock(&cache->lock);
	buf = list_first_entry_or_null(&cache->bufs, struct buf, node);
	if (!buf || !buf->pins) {
		mutex_unlock(&cache->lock);
		return -EBUSY;
	}
	list_del(&buf->node);
	mutex_unlock(&cache->lock);
	kfree(buf->data);
	kfree(buf);	//~ BL107 //~ BL105
	return 0;
}

void ok_evict_all(struct cache *cache) __sets(cache->bufs)
{
	struct buf *buf, *next;

	mutex_lock(&cache->lock);
	list_for_each_entry_safe(buf, next, &cache->bufs, node) {
		if (buf->pins)
			continue;
		list_del(&buf->node);
		buf_free(buf);
	}
	mutex_unlock(&cache->lock);
}

void bad_evict_all(struct cache *cache) __sets(cache->bufs)
{
	struct buf *buf, *next;

	mutex_lock(&cache->lock);
	list_for_each_entry_safe(buf, next, &cache->bufs, node) {
		list_del(&buf->node);
		buf_free(buf);	//~ BL107
	}
	mutex_unlock(&cache->lock);
}

int ok_pinned_for_a_while(struct cache *cache, u32 id)
{
	struct buf *buf = ok_pin(cache, id);
	int ret;

	if (!buf)
		return -ENODEV;
	ret = poke(buf);
	buf_unpin(cache, buf);
	return ret;
}

int bad_unpinned_too_early(struct cache *cache, u32 id)
{
	struct buf *buf = ok_pin(cache, id);

	if (!buf)
		return -ENODEV;
	buf_unpin(cache, buf);
	return poke(buf);	//~ BL103
}
