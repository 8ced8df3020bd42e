//! Listening, answering, and stopping without dropping anybody.

use super::{compression, cors, envelope, headers, limits, rate, routes, unread};
use crate::site::Site;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::from_fn;
use actix_web::{App, Error, HttpServer, web};
use std::io;
use std::net::{SocketAddr, TcpListener};

/// Serves the site until it is told to stop (SIGTERM or SIGINT); requests under way are finished first.
/// `listening` is called once, with the address, when connections are accepted.
///
/// # Errors
/// Where the system does not let us listen.
pub fn serve(site: Site, listener: TcpListener, listening: impl FnOnce(SocketAddr)) -> io::Result<()> {
    let site = web::Data::new(site);
    let address = listener.local_addr()?;
    actix_web::rt::System::new().block_on(async move {
        let server = HttpServer::new(move || application(site.clone(), routes::all))
            .client_request_timeout(limits::HEAD_TIME)
            .keep_alive(limits::KEEP_ALIVE)
            .max_connections(limits::CONNECTIONS_PER_WORKER)
            .backlog(limits::BACKLOG)
            .shutdown_timeout(limits::SHUTDOWN_S)
            .listen(listener)?
            .run();
        listening(address);
        server.await
    })
}

/// The routes, with everything around them that every request passes, the innermost first.
pub(super) fn application(
    site: web::Data<Site>,
    routes: fn(&mut web::ServiceConfig),
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = Error,
        InitError = (),
    >,
> {
    App::new()
        .app_data(site)
        .configure(routes)
        .wrap(from_fn(rate::limit))
        .wrap(from_fn(envelope::mend))
        .wrap(from_fn(compression::press))
        .wrap(from_fn(unread::hold))
        .wrap(from_fn(cors::open))
        .wrap(from_fn(headers::dress))
        .wrap(from_fn(envelope::log))
}
