/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * PCI. drivers/pci/pci.c, pci-driver.c, iomap.c, devres.c and access.c,
 * kernel-doc of each; Documentation/PCI/pci.rst. After pcim_enable_device()
 * what is enabled and requested goes with the device; that is said here for
 * functions with pcim_ in their name only.
 */
#ifndef BELAY_LINUX_PCI_H
#define BELAY_LINUX_PCI_H

#include <belay/belay.h>
#include_next <linux/pci.h>

/*
 * pci_driver: as platform_driver. What probe() enables and requests of the
 * device, remove() gives back.
 */
#define belay_pci_dev							\
	struct pci_dev *pdev __parks(pci_disable_device,		\
				     pci_release_regions,		\
				     pci_release_region,		\
				     pci_free_irq_vectors,		\
				     pci_disable_sriov,			\
				     pm_runtime_disable, pm_runtime_put)
int __slot(pci_driver, probe)(belay_pci_dev,
			      const struct pci_device_id *id)
	__cookie_at(pdev->dev.driver_data)
	__sets(pdev->dev.driver_data, result == 0) __sleeps;
__slot_check(pci_driver, probe);
void __slot(pci_driver, remove)(belay_pci_dev)
	__cookie_at(pdev->dev.driver_data)
	__takes(pdev->dev.driver_data) __sleeps;
__slot_check(pci_driver, remove);
void __slot(pci_driver, shutdown)(struct pci_dev *pdev)
	__cookie_at(pdev->dev.driver_data) __sleeps;
__slot_check(pci_driver, shutdown);
int __slot(pci_driver, suspend)(belay_pci_dev, pm_message_t state)
	__cookie_at(pdev->dev.driver_data) __sleeps;
__slot_check(pci_driver, suspend);
int __slot(pci_driver, resume)(belay_pci_dev)
	__cookie_at(pdev->dev.driver_data) __sleeps;
__slot_check(pci_driver, resume);
int __slot(pci_driver, sriov_configure)(struct pci_dev *pdev, int num_vfs)
	__cookie_at(pdev->dev.driver_data) __sleeps;
__slot_check(pci_driver, sriov_configure);

int __pci_register_driver(struct pci_driver *drv
				__gives(pci_unregister_driver, result == 0),
			  struct module *owner __nullable,
			  const char *mod_name __cstr __nullable)
	__at_most(0) __sleeps;
void pci_unregister_driver(struct pci_driver *drv __take) __sleeps;

int pci_enable_device(struct pci_dev *pdev
			__gives(pci_disable_device, result == 0))
	__at_most(0) __sleeps;
int pci_enable_device_mem(struct pci_dev *pdev
			__gives(pci_disable_device, result == 0))
	__at_most(0) __sleeps;
void pci_disable_device(struct pci_dev *pdev __take) __sleeps;
int pcim_enable_device(struct pci_dev *pdev) __at_most(0) __sleeps;
void pci_set_master(struct pci_dev *pdev) __contract;
void pci_clear_master(struct pci_dev *pdev) __contract;
int pci_request_regions(struct pci_dev *pdev
				__gives(pci_release_regions, result == 0),
			const char *name __cstr) __at_most(0) __sleeps;
void pci_release_regions(struct pci_dev *pdev __take) __sleeps;
/* One of the six, each of which is a duty of its own. */
int pci_request_region(struct pci_dev *pdev
				__gives(pci_release_region, result == 0),
		       int bar, const char *name __cstr)
	__at_most(0) __sleeps;
void pci_release_region(struct pci_dev *pdev __take, int bar) __sleeps;
int pci_alloc_irq_vectors_affinity(struct pci_dev *pdev
					__gives(pci_free_irq_vectors,
						result > 0),
				   unsigned int min_vecs,
				   unsigned int max_vecs, unsigned int flags,
				   struct irq_affinity *affd __nullable)
	__sleeps;
void pci_free_irq_vectors(struct pci_dev *pdev __take) __sleeps;
/* drivers/pci/iov.c: what is already enabled is refused. */
#ifdef CONFIG_PCI_IOV
int pci_enable_sriov(struct pci_dev *pdev __gives(pci_disable_sriov,
						  result == 0),
		     int nr_virtfn) __at_most(0) __sleeps;
void pci_disable_sriov(struct pci_dev *pdev __take) __sleeps;
int pci_sriov_get_totalvfs(struct pci_dev *pdev) __contract;
int pci_num_vf(struct pci_dev *pdev) __contract;
#endif
int pci_irq_vector(struct pci_dev *pdev, unsigned int nr) __contract;
bool pci_check_and_mask_intx(struct pci_dev *pdev) __contract;

/* How long a region is only the device knows. */
void __iomem *pci_iomap(struct pci_dev *pdev, int bar, unsigned long max)
	__nullable __sleeps;
void __iomem *pci_ioremap_bar(struct pci_dev *pdev, int bar)
	__own(iounmap) __nullable __sleeps;
void __iomem *pcim_iomap(struct pci_dev *pdev, int bar, unsigned long maxlen)
	__nullable __borrows(pdev) __sleeps;
int pcim_iomap_regions(struct pci_dev *pdev, int mask,
		       const char *name __cstr) __at_most(0) __sleeps;
/* An entry for each of the six regions of a device. */
void __iomem *const *pcim_iomap_table(struct pci_dev *pdev)
	__nullable __bytes(48) __borrows(pdev);

/* Values are written even where the result is an error: all ones. */
int pci_read_config_byte(const struct pci_dev *pdev, int where,
			 u8 *val __init_out) __contract;
int pci_read_config_word(const struct pci_dev *pdev, int where,
			 u16 *val __init_out) __contract;
int pci_read_config_dword(const struct pci_dev *pdev, int where,
			  u32 *val __init_out) __contract;
int pci_write_config_byte(const struct pci_dev *pdev, int where, u8 val)
	__contract;
int pci_write_config_word(const struct pci_dev *pdev, int where, u16 val)
	__contract;
int pci_write_config_dword(const struct pci_dev *pdev, int where, u32 val)
	__contract;

/* The search puts the device it starts from. */
struct pci_dev *pci_get_device(unsigned int vendor, unsigned int device,
			       struct pci_dev *from __take_of(pci_dev_put)
				__nullable)
	__own(pci_dev_put) __nullable __sleeps;
struct pci_dev *pci_dev_get(struct pci_dev *pdev __nullable
				__gives(pci_dev_put)) __returns(pdev);
void pci_dev_put(struct pci_dev *pdev __take __nullable) __contract;
const struct pci_device_id *pci_match_id(const struct pci_device_id *ids
						__nullable,
					 struct pci_dev *pdev)
	__nullable __borrows(ids);

#endif
