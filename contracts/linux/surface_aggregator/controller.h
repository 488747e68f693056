/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The embedded controller of Surface devices. drivers/platform/surface/
 * aggregator/controller.c, kernel-doc of each. What a request leaves behind the
 * pointer of its response, the macros that define requests know.
 */
#ifndef BELAY_LINUX_SURFACE_AGGREGATOR_CONTROLLER_H
#define BELAY_LINUX_SURFACE_AGGREGATOR_CONTROLLER_H

#include <belay/belay.h>
#include_next <linux/surface_aggregator/controller.h>

struct ssam_controller *ssam_get_controller(void)
	__own(ssam_controller_put) __nullable __sleeps;
/* A link between the devices keeps it. */
struct ssam_controller *ssam_client_bind(struct device *client)
	__errptr __borrows(client) __sleeps;
struct device *ssam_controller_device(struct ssam_controller *c)
	__borrows(c);
struct ssam_controller *ssam_controller_get(struct ssam_controller *c
						__nullable
						__gives(ssam_controller_put))
	__returns(c);
void ssam_controller_put(struct ssam_controller *c __take __nullable)
	__sleeps;
int ssam_request_do_sync(struct ssam_controller *ctrl,
			 const struct ssam_request *spec,
			 struct ssam_response *rsp __nullable)
	__at_most(0) __sleeps;
int ssam_request_do_sync_with_buffer(struct ssam_controller *ctrl,
				     const struct ssam_request *spec,
				     struct ssam_response *rsp __nullable,
				     struct ssam_span *buf)
	__at_most(0) __sleeps;

#endif
