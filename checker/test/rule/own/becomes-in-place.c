// SPDX-License-Identifier: GPL-2.0-only
/* BL105: what a member owns gets its class only after it was put there. */
#include <belay/belay.h>

#include "mini.h"

struct panel;
struct panel *panel_alloc(void) __own(panel_free) __nullable;
void panel_free(struct panel *p __take_of(panel_free));
int panel_register(struct panel *p __becomes(panel_unregister, result == 0))
	__at_most(0);
void panel_unregister(struct panel *p __take_of(panel_unregister) __nullable);

struct desk {
	struct panel *panel __own(panel_unregister) __nullable;
};

struct desk *ok_in_place(void) __own(ok_free) __nullable
{
	struct desk *d = kzalloc(sizeof(*d), GFP_KERNEL);

	if (!d)
		return NULL;
	d->panel = panel_alloc();
	if (!d->panel)
		goto err_free;
	if (panel_register(d->panel))
		goto err_panel;
	return d;

err_panel:
	panel_free(d->panel);
err_free:
	kfree(d);
	return NULL;
}

struct desk *ok_put_later(void) __own(ok_free) __nullable
{
	struct desk *d = kzalloc(sizeof(*d), GFP_KERNEL);
	struct panel *p = panel_alloc();

	if (!d || !p || panel_register(p)) {
		if (p)
			panel_free(p);
		kfree(d);
		return NULL;
	}
	d->panel = p;
	return d;
}

struct desk *bad_not_registered(void) __own(ok_free) __nullable
{
	struct desk *d = kzalloc(sizeof(*d), GFP_KERNEL);

	if (d)
		d->panel = panel_alloc();
	return d;	//~ BL105
}

void ok_free(struct desk *d __take)
{
	panel_unregister(d->panel);
	kfree(d);
}
