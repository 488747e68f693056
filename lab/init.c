// SPDX-License-Identifier: GPL-2.0-only
/*
 * PID 1 of the lab's guest. It makes the host's file system the root (read
 * only, with a tmpfs above it for what the guest writes), loads modules, runs
 * one command with a time limit, looks through the kernel's log and powers
 * off.
 *
 * What the command prints goes to the virtio port "belay.out". How it went
 * goes to the port "belay.verdict": "PASSED", or "FAILED" and the reason. If
 * neither arrives there, the host takes the guest for crashed; hence nothing
 * here has to work for a failure to be noticed.
 *
 * The initramfs holds this program as /init, the modules that it needs to
 * reach the root in /modules (in order of their names), and /job: strings
 * that each end in a NUL, first "key=value" ones (see set_option), then an
 * empty one, then the command.
 */
#include "kmsg.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MAX_MODULES 32
#define MAX_ARGS 256
#define SETTLE_MS 3000	/* for what SIGKILL has to reach */

struct job {
	bool shell;		/* interactive, on the console */
	bool forced_unload;	/* is no trouble */
	long timeout;		/* in seconds, for the command */
	const char *cwd;
	const char *kernel;	/* the directory of the kernel's own modules */
	const char *modules[MAX_MODULES];
	int n_modules;
	char *argv[MAX_ARGS + 1];
	int argc;
};

/* What is watched while the command runs */
struct watch {
	struct kmsg log;
	struct kmsg_state state;
	char splat[256];	/* the first one; empty while there is none */
	int signals;
	int output;		/* the read end of the command's stdout */
	int port;		/* where that is copied to */
	bool output_lost;
	pid_t command;
	bool ended;
	int status;		/* wait status, once it ended */
};

static int verdict_port = -1;

static _Noreturn void power_off(void)
{
	sync();
	reboot(RB_POWER_OFF);
	for (;;)
		pause();
}

static _Noreturn void __attribute__((format(printf, 1, 2)))
finish(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	if (verdict_port >= 0)
		vdprintf(verdict_port, format, args);
	va_end(args);
	power_off();
}

/* The guest is of no use: say so on the console, and in the verdict. */
static _Noreturn void die(const char *what, const char *name)
{
	int saved = errno;

	dprintf(STDERR_FILENO, "lab: %s %s: %s\n", what, name,
		strerror(saved));
	finish("FAILED: %s %s: %s\n", what, name, strerror(saved));
}

static void make_mount(const char *source, const char *target,
		       const char *type, unsigned long flags,
		       const char *options)
{
	if (mkdir(target, 0755) && errno != EEXIST)
		die("mkdir", target);
	if (mount(source, target, type, flags, options))
		die("mount", target);
}

/* Debugging file systems are a convenience that a kernel may lack. */
static void try_mount(const char *target, const char *type)
{
	if (mount("none", target, type, 0, NULL) && errno != ENODEV &&
	    errno != ENOENT)
		die("mount", target);
}

static void insert_module(const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		die("open", path);
	if (syscall(SYS_finit_module, fd, "", 0))
		die("insmod", path);
	close(fd);
}

static void set_option(struct job *job, char *option)
{
	char *value = strchr(option, '=');

	if (!value)
		die("bad option", option);
	*value++ = '\0';
	if (!strcmp(option, "shell"))
		job->shell = true;
	else if (!strcmp(option, "forced-unload"))
		job->forced_unload = true;
	else if (!strcmp(option, "timeout"))
		job->timeout = strtol(value, NULL, 10);
	else if (!strcmp(option, "cwd"))
		job->cwd = value;
	else if (!strcmp(option, "kernel"))
		job->kernel = value;
	else if (!strcmp(option, "module") && job->n_modules < MAX_MODULES)
		job->modules[job->n_modules++] = value;
	else
		die("bad option", option);
}

/* The strings stay where they are read to, for as long as the guest runs. */
static void read_job(struct job *job)
{
	static char text[64 * 1024];
	ssize_t size;
	char *s, *next, *end;
	int fd;

	fd = open("/job", O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		die("open", "/job");
	size = read(fd, text, sizeof(text));
	if (size <= 0 || size == sizeof(text) || text[size - 1])
		die("read", "/job");
	close(fd);

	end = text + size;
	for (s = text; s < end && *s; s = next) {
		next = s + strlen(s) + 1;	/* set_option() splits s */
		set_option(job, s);
	}
	for (s++; s < end; s += strlen(s) + 1) {
		if (job->argc == MAX_ARGS)
			die("too many arguments in", "/job");
		job->argv[job->argc++] = s;
	}
	if (!job->argc)
		die("no command in", "/job");
}

static int is_module(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

static void insert_boot_modules(void)
{
	struct dirent **list;
	int n = scandir("/modules", &list, is_module, alphasort);

	if (n < 0)
		die("scan", "/modules");
	for (int i = 0; i < n; i++) {
		char path[512];

		snprintf(path, sizeof(path), "/modules/%s", list[i]->d_name);
		insert_module(path);
	}
}

/* Does /sys/class/virtio-ports/ENTRY/name say NAME? */
static bool port_has_name(const char *entry, const char *name)
{
	char path[512], text[64];
	ssize_t n;
	int fd;

	snprintf(path, sizeof(path), "/sys/class/virtio-ports/%s/name", entry);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return false;
	n = read(fd, text, sizeof(text) - 1);
	close(fd);
	if (n <= 0)
		return false;
	text[n] = '\0';
	text[strcspn(text, "\n")] = '\0';
	return !strcmp(text, name);
}

static int find_port(const char *name)
{
	DIR *dir = opendir("/sys/class/virtio-ports");
	struct dirent *entry;
	char path[512];
	int fd = -1;

	if (!dir)
		return -1;
	while (fd < 0 && (entry = readdir(dir))) {
		if (!is_module(entry) || !port_has_name(entry->d_name, name))
			continue;
		snprintf(path, sizeof(path), "/dev/%s", entry->d_name);
		fd = open(path, O_WRONLY | O_CLOEXEC);
	}
	closedir(dir);
	return fd;
}

/* The driver names its ports some time after it found the device. */
static int open_port(const char *name)
{
	const struct timespec pause_10ms = { .tv_nsec = 10000000 };

	for (int i = 0; i < 1000; i++) {
		int fd = find_port(name);

		if (fd >= 0)
			return fd;
		nanosleep(&pause_10ms, NULL);
	}
	errno = ENODEV;
	die("open port", name);
}

static void mount_early(void)
{
	make_mount("proc", "/proc", "proc", 0, NULL);
	make_mount("sysfs", "/sys", "sysfs", 0, NULL);
	make_mount("devtmpfs", "/dev", "devtmpfs", 0, NULL);
}

static void enter_root(void)
{
	make_mount("host", "/host", "9p", MS_RDONLY,
		   "trans=virtio,version=9p2000.L,msize=512000,cache=loose");
	make_mount("tmpfs", "/above", "tmpfs", 0, NULL);
	if (mkdir("/above/upper", 0755) || mkdir("/above/work", 0755))
		die("mkdir", "/above");
	make_mount("overlay", "/root", "overlay", 0,
		   "lowerdir=/host,upperdir=/above/upper,workdir=/above/work");
	if (mount("/dev", "/root/dev", NULL, MS_MOVE, NULL) ||
	    mount("/proc", "/root/proc", NULL, MS_MOVE, NULL) ||
	    mount("/sys", "/root/sys", NULL, MS_MOVE, NULL) ||
	    chdir("/root") || mount(".", "/", NULL, MS_MOVE, NULL) ||
	    chroot(".") || chdir("/"))
		die("enter", "/root");
}

/* Put the guest's modules where modprobe looks for them. */
static void mount_late(const struct job *job)
{
	struct utsname uts;
	char path[256];

	make_mount("tmpfs", "/run", "tmpfs", 0, "mode=755");
	make_mount("tmpfs", "/dev/shm", "tmpfs", 0, "mode=1777");
	make_mount("devpts", "/dev/pts", "devpts", 0, NULL);
	try_mount("/sys/kernel/debug", "debugfs");
	try_mount("/sys/kernel/tracing", "tracefs");
	uname(&uts);
	snprintf(path, sizeof(path), "/lib/modules/%s", uts.release);
	mkdir("/lib/modules", 0755);
	make_mount(job->kernel, path, NULL, MS_BIND, NULL);
}

static void set_environment(void)
{
	setenv("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", 1);
	setenv("HOME", "/root", 1);
	setenv("TERM", "linux", 0);
	setenv("LC_ALL", "C.UTF-8", 1);
}

static _Noreturn void exec_command(const struct job *job, int in, int out)
{
	sigset_t none;

	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	setsid();
	if (job->shell)
		ioctl(in, TIOCSCTTY, 0);
	dup2(in, STDIN_FILENO);
	dup2(out, STDOUT_FILENO);
	dup2(out, STDERR_FILENO);
	set_environment();
	if (chdir(job->cwd)) {
		perror(job->cwd);
		_exit(127);
	}
	execvp(job->argv[0], job->argv);
	perror(job->argv[0]);
	_exit(127);
}

static void start_command(struct watch *w, const struct job *job)
{
	const char *input = job->shell ? "/dev/ttyS0" : "/dev/null";
	int in = open(input, O_RDWR | O_NOCTTY | O_CLOEXEC);
	int out[2];

	if (in < 0)
		die("open", input);
	if (pipe2(out, O_CLOEXEC | O_NONBLOCK))
		die("make", "a pipe");
	/* Only our end must not block: the command's own is a plain pipe. */
	if (fcntl(out[1], F_SETFL, 0))
		die("set up", "a pipe");
	w->command = fork();
	if (w->command < 0)
		die("fork for", job->argv[0]);
	if (!w->command)
		exec_command(job, in, job->shell ? in : out[1]);
	close(in);
	close(out[1]);
	w->output = out[0];
}

/* Copy one piece, if there is one: a command that never stops printing must
 * not keep us from looking at the clock.
 */
static bool copy_output(struct watch *w)
{
	char buf[4096];
	ssize_t n = read(w->output, buf, sizeof(buf));

	for (ssize_t done = 0, m; done < n; done += m) {
		m = write(w->port, buf + done, (size_t)(n - done));
		if (m < 0) {
			w->output_lost = true;
			return false;
		}
	}
	return n > 0;
}

static void read_log(struct watch *w)
{
	const char *message;

	while ((message = kmsg_next(&w->log))) {
		bool splat = kmsg_is_splat(&w->state, message);

		if (splat && !w->splat[0])
			snprintf(w->splat, sizeof(w->splat), "%s", message);
	}
}

/* PID 1 inherits all orphans, so others than the command end here too. */
static void reap(struct watch *w)
{
	struct signalfd_siginfo info;
	int status;
	pid_t pid;

	while (read(w->signals, &info, sizeof(info)) > 0)
		;
	while ((pid = waitpid(-1, &status, WNOHANG)) > 0) {
		if (pid == w->command) {
			w->ended = true;
			w->status = status;
		}
	}
}

static long now_ms(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return ts.tv_sec * 1000 + ts.tv_nsec / 1000000;
}

/* Serve the command until it ends; false if it does not in the time given. */
static bool watch_command(struct watch *w, long limit_ms)
{
	long end = now_ms() + limit_ms, left;
	struct pollfd fds[] = {
		{ .fd = w->signals, .events = POLLIN },
		{ .fd = w->log.fd, .events = POLLIN },
		{ .fd = w->output, .events = POLLIN },
	};

	while (!w->ended) {
		left = end - now_ms();
		if (left <= 0)
			return false;
		if (poll(fds, 3, (int)left) < 0 && errno != EINTR)
			die("poll", "the command");
		copy_output(w);
		read_log(w);
		reap(w);
		/* No writer is left: poll would return at once for ever. */
		if (fds[2].revents == POLLHUP)
			fds[2].fd = -1;
	}
	return true;
}

/* Have the kernel say where everything hangs, then end all but ourselves. */
static void stop_command(struct watch *w)
{
	int fd = open("/proc/sysrq-trigger", O_WRONLY | O_CLOEXEC);

	if (fd >= 0) {
		if (write(fd, "w", 1) == 1 && write(fd, "l", 1) == 1)
			dprintf(STDERR_FILENO, "lab: time limit\n");
		close(fd);
	}
	kill(-1, SIGKILL);
	watch_command(w, SETTLE_MS);
}

/* Bits of the kernel's taint that tell of trouble */
static unsigned long bad_taint(const struct job *job)
{
	const unsigned long forced_unload = 1UL << 3;
	const unsigned long bad = 1UL << 1 |	/* forced load */
				  forced_unload |
				  1UL << 5 |	/* bad page */
				  1UL << 7 |	/* oops or BUG */
				  1UL << 9 |	/* WARN */
				  1UL << 14;	/* soft lockup */
	char text[32] = "";
	int fd = open("/proc/sys/kernel/tainted", O_RDONLY | O_CLOEXEC);

	if (fd < 0 || read(fd, text, sizeof(text) - 1) <= 0)
		die("read", "/proc/sys/kernel/tainted");
	close(fd);
	return strtoul(text, NULL, 10) &
	       (job->forced_unload ? bad & ~forced_unload : bad);
}

static _Noreturn void judge(const struct job *job, const struct watch *w)
{
	const unsigned long taint = bad_taint(job);

	if (w->splat[0])
		finish("FAILED: kernel log: %s\n", w->splat);
	if (taint)
		finish("FAILED: kernel is tainted: %#lx\n", taint);
	if (w->output_lost)
		finish("FAILED: output was lost\n");
	if (WIFSIGNALED(w->status))
		finish("FAILED: command died of signal %d\n",
		       WTERMSIG(w->status));
	if (WEXITSTATUS(w->status))
		finish("FAILED: command exited with %d\n",
		       WEXITSTATUS(w->status));
	finish("PASSED\n");
}

static _Noreturn void run_job(const struct job *job)
{
	struct watch w = { .port = open_port("belay.out") };
	sigset_t chld;

	sigemptyset(&chld);
	sigaddset(&chld, SIGCHLD);
	sigprocmask(SIG_BLOCK, &chld, NULL);
	w.signals = signalfd(-1, &chld, SFD_NONBLOCK | SFD_CLOEXEC);
	if (w.signals < 0)
		die("make", "a signalfd");
	if (!kmsg_open(&w.log))
		die("open", "/dev/kmsg");
	start_command(&w, job);
	if (!watch_command(&w, job->timeout * 1000)) {
		stop_command(&w);
		finish("FAILED: no end after %ld s\n", job->timeout);
	}
	/* What the command left running must not outlive the last look. */
	kill(-1, SIGKILL);
	while (copy_output(&w))
		;
	read_log(&w);
	judge(job, &w);
}

int main(void)
{
	struct job job = { .cwd = "/" };

	mount_early();
	insert_boot_modules();
	verdict_port = open_port("belay.verdict");
	read_job(&job);
	enter_root();
	mount_late(&job);
	for (int i = 0; i < job.n_modules; i++)
		insert_module(job.modules[i]);
	run_job(&job);
}
