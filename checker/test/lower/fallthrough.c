// SPDX-License-Identifier: GPL-2.0-only
/* A switch of a state machine: ranges, shared and falling cases. */
#include <belay/belay.h>

#define fallthrough	__attribute__((__fallthrough__))

enum state { IDLE, STARTING, RUNNING, STOPPING };
struct machine { enum state state; int left; };

int start(struct machine *m);

int step(struct machine *m, unsigned char event)
{
	switch (m->state) {
	case STARTING:
		if (start(m))
			break;
		m->state = RUNNING;
		fallthrough;
	case RUNNING:
		switch (event) {
		case 0:
			return 0;
		case 'a' ... 'c':
			m->left--;
			break;
		case 255:
		default:
			goto stop;
		}
		break;
	case STOPPING: {
		int left = m->left;

		if (left)
			return left;
	}
stop:
		m->state = IDLE;
		break;
	case IDLE:
		return -1;
	}
	return 1;
}
