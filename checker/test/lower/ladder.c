// SPDX-License-Identifier: GPL-2.0-only
/* A probe function: each step unwinds those before it, from the middle. */
#include <belay/belay.h>

struct chip { void *regs; int irq; unsigned ready : 1; };

int enable(struct chip *c);
void disable(struct chip *c);
void *map(struct chip *c);
void unmap(void *regs);
int request(struct chip *c, int irq);

int probe(struct chip *c, int irq)
{
	int tries = 3, err;

	err = enable(c);
	if (err)
		return err;
	c->regs = map(c);
	if (!c->regs) {
		err = -12;
		goto err_disable;
	}
retry:
	err = request(c, irq);
	if (err == -16 && tries--)
		goto retry;
	if (err)
		goto err_unmap;
	c->ready = 1;
	return 0;

err_unmap:
	unmap(c->regs);
	c->regs = 0;
err_disable:
	disable(c);
	return err;
}
