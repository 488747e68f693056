// SPDX-License-Identifier: GPL-2.0-only
/* BL201, BL103, BL104: lost along with what owns it, however far up. */
#include <belay/belay.h>

#include "mini.h"

struct key {
	u32 len;
	u8 bytes[32];
};

struct session {
	struct key *key __own(kfree) __nullable;
	u32 id;
};

struct conn {
	struct session *session __own(session_free) __nullable;
	char *peer __own(kfree) __nullable;
};

struct server {
	struct conn *conn __own(conn_free) __nullable;
	struct conn *table[4];
};

void session_free(struct session *s __take __nullable);
void conn_free(struct conn *c __take __nullable);
void server_free(struct server *s __take __nullable);
int conn_reset(struct conn *c) __sets(c->session);
int conn_kick(struct conn *c) __takes(c->session, result == 0)
	__sets(c->session, result == 0);
int conn_poll(struct conn *c) __contract;
struct session *conn_session(struct conn *c, u32 id) __nullable __borrows(c);
struct key *server_key(struct server *s, u32 id) __nullable __borrows(s);
const char *conn_peer(struct conn *c) __borrows(c->peer);
void use_key(const struct key *key) __contract;
void report(const char *text) __contract;

/* Three levels down. */
void bad_key_after_server(struct server *s __take_of(server_free))
{
	struct key *key = server_key(s, 1);

	server_free(s);
	if (key)
		use_key(key);	//~ BL201
}

void ok_key_before_server(struct server *s __take_of(server_free))
{
	struct key *key = server_key(s, 1);

	if (key)
		use_key(key);
	server_free(s);
}

/* Freed in the middle: what was looked up from the top is gone as well. */
void bad_key_after_conn(struct server *s)
	__sets(s->conn)
{
	struct key *key = server_key(s, 1);

	conn_free(s->conn);
	s->conn = NULL;
	if (key)
		use_key(key);	//~ BL201
}

void ok_key_looked_up_again(struct server *s)
	__sets(s->conn)
{
	struct key *key;

	conn_free(s->conn);
	s->conn = NULL;
	key = server_key(s, 1);
	if (key)
		use_key(key);
}

/* A key cannot be in what has no key in it. */
void ok_key_after_name(struct server *s)
{
	struct key *key = server_key(s, 1);

	if (s->conn && !conn_poll(s->conn) && key)
		use_key(key);
}

/* By members, as far as they were looked at. */
u32 bad_members_after_conn(struct conn *c __take_of(conn_free))
{
	struct key *key = c->session ? c->session->key : NULL;

	conn_free(c);
	return key ? key->len : 0;	//~ BL104
}

u32 ok_members_before_conn(struct conn *c __take_of(conn_free))
{
	struct key *key = c->session ? c->session->key : NULL;
	u32 len = key ? key->len : 0;

	conn_free(c);
	return len;
}

/* A callee may free what a member owns. */
u32 bad_session_after_reset(struct conn *c)
	__sets(c->session)
{
	struct session *s = conn_session(c, 1);

	if (!s)
		return 0;
	conn_reset(c);
	return s->id;	//~ BL201
}

u32 ok_session_after_poll(struct conn *c)
{
	struct session *s = conn_session(c, 1);

	if (!s)
		return 0;
	conn_poll(c);
	return s->id;
}

u32 bad_session_after_kick(struct conn *c)
	__sets(c->session, result == 0)
{
	struct session *s = c->session;

	if (!s)
		return 1;
	if (!conn_kick(c))
		return 0 * s->id;	//~ BL104
	return 1;
}

u32 ok_session_not_kicked(struct conn *c)
	__sets(c->session, result == 0)
{
	struct session *s = c->session;

	if (!s)
		return 1;
	if (!conn_kick(c))
		return 0;
	return s->id | 1;
}

/* The word names the member: others may go. */
void ok_peer_after_reset(struct conn *c)
	__sets(c->session)
{
	const char *peer = conn_peer(c);

	conn_reset(c);
	report(peer);
}

void bad_peer_after_rename(struct conn *c)
	__sets(c->peer)
{
	const char *peer = conn_peer(c);

	kfree(c->peer);
	c->peer = NULL;
	report(peer);	//~ BL201
}

/* Two that may be one: freeing by one kills what was found by the other. */
u32 bad_other_conn(struct conn *a, struct conn *b)
	__sets(b->session)
{
	struct session *s = a->session;

	if (!s)
		return 0;
	session_free(b->session);
	b->session = NULL;
	return s->id;	//~ BL103
}

u32 ok_other_conn(struct conn *a, struct conn *b)
	__sets(b->session)
{
	struct session *s = a->session;

	if (!s || a == b)
		return 0;
	session_free(b->session);
	b->session = NULL;
	return s->id;
}

/* And what the freed one owned. */
u32 bad_key_of_other_conn(struct conn *a, struct conn *b)
	__sets(b->session)
{
	struct key *key = a->session ? a->session->key : NULL;

	if (!key)
		return 0;
	session_free(b->session);
	b->session = NULL;
	return key->len;	//~ BL103
}

u32 ok_key_of_other_conn(struct conn *a, struct conn *b)
	__sets(b->session)
{
	struct key *key = a->session ? a->session->key : NULL;
	u32 len = key ? key->len : 0;

	session_free(b->session);
	b->session = NULL;
	return len;
}

/* Replaced by the function itself. */
u32 bad_old_session(struct conn *c, struct session *fresh __take_of(session_free))
	__sets(c->session)
{
	struct session *old = c->session;

	if (!old) {
		c->session = fresh;
		return 0;
	}
	session_free(c->session);
	c->session = fresh;
	return old->id;	//~ BL103
}

u32 ok_old_session(struct conn *c, struct session *fresh __take_of(session_free))
	__sets(c->session)
{
	struct session *old = c->session;
	u32 id = old ? old->id : 0;

	c->session = fresh;
	session_free(old);
	return id;
}

/* Moved elsewhere, it is alive; given away, it is not. */
u32 ok_moved(struct conn *a, struct conn *b)
	__sets(a->session) __sets(b->session)
{
	struct session *s = a->session;

	if (a == b)
		return 0;
	session_free(b->session);
	b->session = s;
	a->session = NULL;
	return s ? s->id : 0;
}

u32 bad_moved_and_freed(struct conn *a, struct conn *b)
	__sets(a->session) __sets(b->session)
{
	struct session *s = a->session;

	if (a == b)
		return 0;
	session_free(b->session);
	b->session = s;
	a->session = NULL;
	session_free(b->session);
	b->session = NULL;
	return s ? s->id : 0;	//~ BL103
}
