//! Somebody who looks after the register, with a browser and a telephone: they sign in as people do, through the pages.

use crate::kith::{Kith, Server};
use reqwest::blocking::{Client, RequestBuilder, Response};
use reqwest::redirect::Policy;
use std::cell::{Cell, RefCell};
use std::time::{SystemTime, UNIX_EPOCH};
use totp_rs::{Builder, Secret};

/// A password that nobody would think of first.
pub const PASSWORD: &str = "teapot marigold ferry nine";
/// How long one code is good, in seconds.
const STEP_S: u64 = 30;

/// Somebody at a browser.
pub struct Person<'a> {
    server: &'a Server,
    client: Client,
    /// Their address.
    pub email: String,
    /// What their browser holds.
    pub cookies: RefCell<Vec<(String, String)>>,
    /// The secret on their telephone.
    pub secret: RefCell<String>,
    /// Their codes on paper.
    pub paper: RefCell<Vec<String>>,
    next_step: Cell<u64>,
    from: Option<String>,
}

impl<'a> Person<'a> {
    /// Somebody with no account.
    pub fn stranger(server: &'a Server) -> Person<'a> {
        // A redirect is an answer to be looked at.
        let client = Client::builder()
            .redirect(Policy::none())
            .no_proxy()
            .build()
            .unwrap();
        Person {
            server,
            client,
            email: "stranger@example.org".to_owned(),
            cookies: RefCell::default(),
            secret: RefCell::default(),
            paper: RefCell::default(),
            next_step: Cell::new(0),
            from: None,
        }
    }

    /// Somebody with an account, who has not signed in yet.
    pub fn with_account(kith: &Kith, server: &'a Server, email: &str, role: &str) -> Person<'a> {
        account(kith, email, &["--role", role]);
        Person {
            email: email.to_owned(),
            ..Person::stranger(server)
        }
    }

    /// Somebody signed in with both factors.
    pub fn signed_in(kith: &Kith, server: &'a Server, email: &str, role: &str) -> Person<'a> {
        let person = Person::with_account(kith, server, email, role);
        person.set_up();
        person
    }

    /// Somebody signed in with both factors, who looks after one patch.
    pub fn of_patch(kith: &Kith, server: &'a Server, email: &str, role: &str, patch: &str) -> Person<'a> {
        account(kith, email, &["--role", role, "--patch", patch]);
        let person = Person {
            email: email.to_owned(),
            ..Person::stranger(server)
        };
        person.set_up();
        person
    }

    /// The same account on another browser, or at another server of the same folder.
    pub fn elsewhere<'b>(&self, server: &'b Server) -> Person<'b> {
        Person {
            email: self.email.clone(),
            secret: self.secret.clone(),
            paper: self.paper.clone(),
            next_step: self.next_step.clone(),
            ..Person::stranger(server)
        }
    }

    /// The same browser, at another server of the same folder.
    pub fn at<'b>(&self, server: &'b Server) -> Person<'b> {
        Person {
            cookies: self.cookies.clone(),
            ..self.elsewhere(server)
        }
    }

    /// Somebody who types this address at the door.
    #[must_use]
    pub fn called(self, email: &str) -> Person<'a> {
        Person {
            email: email.to_owned(),
            ..self
        }
    }

    /// From an address, behind a proxy that is believed.
    #[must_use]
    pub fn from(self, address: &str) -> Person<'a> {
        Person {
            from: Some(address.to_owned()),
            ..self
        }
    }

    /// A request as their browser would send it, not sent yet.
    pub fn request(&self, method: &str, path: &str) -> RequestBuilder {
        let request = self.bare(method, path);
        match method {
            "GET" | "HEAD" => request,
            _ => request
                .header("origin", self.server.base.as_str())
                .header("sec-fetch-site", "same-origin"),
        }
    }

    /// A request that says nothing of where it comes from.
    pub fn bare(&self, method: &str, path: &str) -> RequestBuilder {
        let cookies = self.cookies.borrow();
        let pairs: Vec<String> = cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let mut request = self
            .client
            .request(method.parse().unwrap(), self.server.url(path));
        if !pairs.is_empty() {
            request = request.header("cookie", pairs.join("; "));
        }
        if let Some(from) = &self.from {
            request = request.header("x-forwarded-for", from);
        }
        request
    }

    /// Sends a request, and keeps what cookies come back.
    pub fn send(&self, request: RequestBuilder) -> Response {
        let answer = request.send().unwrap();
        for cookie in answer.headers().get_all("set-cookie") {
            let cookie = cookie.to_str().unwrap();
            let (name, rest) = cookie.split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            let mut held = self.cookies.borrow_mut();
            held.retain(|(own, _)| own != name);
            if !value.is_empty() {
                held.push((name.to_owned(), value.to_owned()));
            }
        }
        answer
    }

    /// Opens a page.
    pub fn get(&self, path: &str) -> Response {
        self.send(self.request("GET", path))
    }

    /// The text of a page that has to open.
    pub fn page(&self, path: &str) -> String {
        let answer = self.get(path);
        assert_eq!(answer.status(), 200, "{path}");
        answer.text().unwrap()
    }

    /// Sends a form.
    pub fn form(&self, path: &str, fields: &[(&str, &str)]) -> Response {
        self.send(self.request("POST", path).form(fields))
    }

    /// Gives a password at the door.
    pub fn give_password(&self, password: &str) -> Response {
        let email = self.email.clone();
        self.form("/staff/sign-in", &[("email", &email), ("password", password)])
    }

    /// Signs in for the first time: the password, then the picture for the telephone.
    pub fn set_up(&self) {
        assert_eq!(self.give_password(PASSWORD).status(), 303);
        let page = self.page("/staff/second-factor/new");
        *self.secret.borrow_mut() = field(&page, "secret");
        let (secret, code) = (self.secret.borrow().clone(), self.code());
        let answer = self.form(
            "/staff/second-factor/new",
            &[("secret", &secret), ("code", &code)],
        );
        assert_eq!(answer.status(), 200);
        let page = answer.text().unwrap();
        let codes = page
            .split("<li><code>")
            .skip(1)
            .map(|rest| rest.split('<').next().unwrap().to_owned());
        *self.paper.borrow_mut() = codes.collect();
    }

    /// Signs in again, with a code of the telephone.
    pub fn sign_in(&self) {
        assert_eq!(self.give_password(PASSWORD).status(), 303);
        let code = self.code();
        assert_eq!(
            self.form("/staff/second-factor", &[("code", &code)]).status(),
            303
        );
    }

    /// The next code that was not used yet. The first two are good at once, since clocks may differ by half a minute;
    /// a test that needs more uses paper.
    pub fn code(&self) -> String {
        let now_s = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
        let step = self.next_step.get().max(now_s / STEP_S);
        self.next_step.set(step + 1);
        code_of(&self.secret.borrow(), step * STEP_S)
    }

    /// What opens their session.
    pub fn session(&self) -> Option<String> {
        let held = self.cookies.borrow();
        let session = held.iter().find(|(name, _)| name == "__Host-kith-staff");
        session.map(|(_, value)| value.clone())
    }
}

/// The code a telephone shows at a moment, in seconds since 1970.
pub fn code_of(secret: &str, at_s: u64) -> String {
    let secret = Secret::try_from_base32(secret).unwrap();
    let totp = Builder::new().with_secret(secret).build().unwrap();
    totp.generate(at_s).to_string()
}

/// Makes an account on the command line, as an operator does: an administrator's, where nothing else is said.
pub fn account(kith: &Kith, email: &str, further: &[&str]) {
    let mut arguments = vec!["user", "add", email, "--name", "Jo"];
    arguments.extend(further);
    if !further.contains(&"--role") {
        arguments.extend(["--role", "administrator"]);
    }
    let output = kith.run_with(&arguments, PASSWORD);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// What is in a hidden field of a page.
pub fn field(page: &str, name: &str) -> String {
    let start = format!("name=\"{name}\" value=\"");
    let rest = page
        .split(&start)
        .nth(1)
        .unwrap_or_else(|| panic!("no field {name} in {page}"));
    rest.split('"').next().unwrap().to_owned()
}

/// Where an answer sends a browser.
pub fn sent_to(answer: &Response) -> String {
    let location = answer.headers().get("location");
    location
        .map(|to| to.to_str().unwrap().to_owned())
        .unwrap_or_default()
}
